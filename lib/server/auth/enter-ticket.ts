import 'server-only';
import { createHmac, timingSafeEqual } from 'node:crypto';
import { env } from '@/lib/server/env';

function signature(userId: string): Buffer {
  return createHmac('sha256', env().NEXTAUTH_SECRET).update(`enter:${userId}`).digest();
}

/** A ticket that signs a browser in to one account of the lab, again and again while the lab is on. */
export function enterTicket(userId: string): string {
  return `${userId}.${signature(userId).toString('base64url')}`;
}

/** @returns the account of a genuine ticket, else null. */
export function readEnterTicket(ticket: string): string | null {
  const [userId = '', signed = ''] = ticket.split('.');
  const sent = Buffer.from(signed, 'base64url');
  const right = signature(userId);
  return sent.length === right.length && timingSafeEqual(sent, right) ? userId : null;
}
