import type { StoreApi } from 'zustand/vanilla';
import { createStore } from 'zustand/vanilla';
import type { AssetLibrary } from '@/lib/editor/asset-library';
import type { Editor } from '@/lib/editor/editor-model';
import type { createPlayer, Player } from '@/lib/editor/playback/player';
import type { ShuttleDirection } from '@/lib/editor/playback/shuttle';

export interface PlayerState {
  readonly status: 'loading' | 'ready' | 'failed';
  /** 0 to 1. */
  readonly volume: number;
  readonly isMuted: boolean;
}

/** The player as the editor's parts see it. The real one, with its decoders, is loaded after the first paint. */
export interface PlayerControl {
  readonly store: StoreApi<PlayerState>;
  /** Pressed before the player is there, it plays as soon as it is. */
  play(): void;
  shuttle(direction: ShuttleDirection): void;
  pause(): void;
  setVolume(volume: number): void;
  setMuted(isMuted: boolean): void;
  /** Draws into this canvas until the returned function is called. */
  attach(canvas: HTMLCanvasElement): () => void;
  /** After a change of the canvas' size in pixels. */
  redraw(): void;
}

interface PlayerControlOptions {
  readonly editor: Editor;
  readonly library: AssetLibrary;
  readonly load: () => Promise<{ readonly createPlayer: typeof createPlayer }>;
}

export function createPlayerControl({ editor, library, load }: PlayerControlOptions): PlayerControl {
  const store = createStore<PlayerState>(() => ({ status: 'loading', volume: 1, isMuted: false }));
  let player: Player | null = null;
  let wanted: 'play' | ShuttleDirection | null = null;

  const applyVolume = () => {
    const { volume, isMuted } = store.getState();
    player?.setVolume(isMuted ? 0 : volume);
  };

  return {
    store,
    play() {
      if (player === null) wanted = 'play';
      else player.play();
    },
    shuttle(direction) {
      if (player === null) wanted = direction;
      else player.shuttle(direction);
    },
    pause() {
      wanted = null;
      player?.pause();
    },
    setVolume(volume) {
      store.setState({ volume, isMuted: false });
      applyVolume();
    },
    setMuted(isMuted) {
      store.setState({ isMuted });
      applyVolume();
    },
    attach(canvas) {
      let isDetached = false;
      const context = canvas.getContext('2d', { alpha: false });
      const begin = async () => {
        const loaded = await load();
        if (isDetached || context === null) return;
        player = loaded.createPlayer({ editor, library, context, browser: window });
        applyVolume();
        store.setState({ status: 'ready' });
        if (wanted === 'play') player.play();
        else if (wanted !== null) player.shuttle(wanted);
        wanted = null;
      };
      begin().catch(() => store.setState({ status: 'failed' }));
      return () => {
        isDetached = true;
        player?.close();
        player = null;
        store.setState({ status: 'loading' });
      };
    },
    redraw: () => player?.redraw(),
  };
}
