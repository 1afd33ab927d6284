// The server that the clients are run against.
import process from 'node:process';

export const server = (process.env.SESSION_SEARCH_SERVER ?? 'http://localhost:8080').replace(/\/$/, '');
