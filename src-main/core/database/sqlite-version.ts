import sqlite3 from 'sqlite3';

export const sqliteVersion: string = sqlite3.VERSION;
