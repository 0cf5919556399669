import './old-browsers.ts';
import './door.css';
import '../contest-entry/contest-entry.ts';
