import { define } from '../door/define.ts';
import { MocsonBanner } from './mocson-banner.ts';
import { MocsonCountdown } from './mocson-countdown.ts';
import { MocsonEntry } from './mocson-entry.ts';
import { MocsonResult } from './mocson-result.ts';
import { MocsonUnits } from './mocson-units.ts';
import { PortalElement } from './portal-element.ts';
import { place, scriptOf } from './place.ts';
import { siteOf } from './site.ts';

/*
 * One script tag in somebody else's page:
 *
 *   <script src="https://…/embed.js" data-contest="slug" data-show="entry"></script>
 *
 * puts what it shows where it stands. It also defines the elements, so that a portal may write
 * <mocson-banner contest="slug"></mocson-banner> anywhere. A classic script without modules; where a browser has no
 * custom elements, a frame or a link takes their place.
 */
const script = scriptOf(document);
if (script) {
  const site = siteOf(script.src);
  const able = 'customElements' in window && 'attachShadow' in Element.prototype && 'fetch' in window;
  if (able) {
    PortalElement.site = PortalElement.site || site;
    define('mocson-entry', MocsonEntry);
    define('mocson-banner', MocsonBanner);
    define('mocson-countdown', MocsonCountdown);
    define('mocson-units', MocsonUnits);
    define('mocson-result', MocsonResult);
  }
  place(script, site, able);
}
