export const helpTexts = {
  documentTitle: 'How credits work',
  title: 'How credits work',
  lead: 'Every rule of the count, in plain words. If the app ever does something else, that is a fault: tell us.',
  contents: 'On this page',
  sections: [
    {
      id: 'kinds',
      title: 'Three kinds of credit',
      paragraphs: ['A credit is a whole number and always worth the same. What differs is where it came from and how long it is valid.'],
      rows: [
        ['Subscription', 'Come with Pro, for one billing period. What is left lapses one second before the next period begins; the next one brings new credits. After cancelling they stay until the end of the period that is paid.'],
        ['Purchased', 'Bought in packs, valid for 2 years.'],
        ['Activity', 'Gifts and awards: 50 when you sign up, 5 for a daily check-in, and others. Each says how long it is valid.'],
      ],
    },
    {
      id: 'price',
      title: 'What an action costs',
      paragraphs: [
        'You see the exact price before anything runs, and it follows the settings as you change them. “AI Generate Image” costs 10 credits per picture; size 2K doubles it.',
        'The price that you saw is the price that is charged. If it has gone up since, nothing is taken and you are asked again with the new price.',
      ],
      rows: [],
    },
    {
      id: 'order',
      title: 'Which credits go first',
      paragraphs: [
        'Subscription credits first, then purchased ones, then activity credits. Inside each kind those that lapse soonest go first. One action can draw on several kinds; the activity log says how many of each.',
      ],
      rows: [],
    },
    {
      id: 'when',
      title: 'When they are taken, and when they come back',
      paragraphs: [
        'When you confirm, the price is set aside at once and shown as held. When the result is there, it is charged.',
        'If something fails on our side, times out or is refused, the whole price comes back by itself, to the same credits. If two of four pictures arrive, you pay for two. Cancelling before the start costs nothing; after it you pay for what is finished.',
        'If credits lapse while they are held and the failure was ours, you get as many new ones of the same kind, valid for 72 hours.',
        'Double clicks, lost connections and reloads never charge twice.',
      ],
      rows: [],
    },
    {
      id: 'short',
      title: 'When there are not enough',
      paragraphs: [
        'Then nothing is taken, not even a part, and everything that you typed is still there afterwards. You are offered a pack or Pro. An empty balance never charges a card and tops up nothing.',
      ],
      rows: [],
    },
    {
      id: 'lapse',
      title: 'When credits lapse',
      paragraphs: [
        'Credits count until the very instant that they are valid to, and not a moment longer. Those that were valid for more than a week are announced 7 days before. What lapses gets a row of its own in the activity log.',
      ],
      rows: [],
    },
    {
      id: 'refunds',
      title: 'Money back',
      paragraphs: [
        'When a payment is refunded, what is left of its credits is taken out again. What you have spent already stays spent; a balance is never negative.',
      ],
      rows: [],
    },
  ],
  support: {
    id: 'support',
    title: 'Still a question?',
    body: 'Write to us. If a message named a reference number, put it in: with it we find what happened.',
    contact: 'Contact support',
  },
  links: { title: 'See your own', activity: 'Activity log', credits: 'Wallet', store: 'Store' },
} as const;
