import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/**
 * At most `limit` sockets. A newcomer pushes out the oldest that has not shown the session's cookie, so a flood by
 * another local program cannot lock out the screen; sockets of the screen are never pushed out.
 */
export function limitSockets(server: Server, limit: number): { trust(socket: Socket): void } {
  const strangers = new Set<Socket>();
  const trusted = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    socket.on('close', () => {
      strangers.delete(socket);
      trusted.delete(socket);
    });
    strangers.add(socket);
    if (strangers.size + trusted.size <= limit) return;
    const [oldest] = strangers;
    if (oldest) {
      strangers.delete(oldest);
      oldest.destroy();
    }
  });
  return {
    trust(socket) {
      if (strangers.delete(socket)) trusted.add(socket);
    },
  };
}
