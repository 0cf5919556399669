import './old-browsers.ts';
import '../my-page/my-page.ts';
