package vn.mocson.portal.ui;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.mocson.common.ui.Languages;
import vn.mocson.common.web.NotFound;
import vn.mocson.common.web.PublicAddress;
import vn.mocson.contest.ContestService;
import vn.mocson.portal.PageWords;

/**
 * What stands in a public page before any script runs: its title, what it is about, its one true address and a picture.
 * Whoever shares the address, and search engines, read nothing else.
 */
@Component
class PageHead implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;
    private static final Pattern CONTEST = Pattern.compile("/?cuoc-thi/([^/]+)(?:/([^/]+))?/?");

    private final transient ContestService contests;
    private final transient PublicAddress address;
    private final transient Clock clock;

    PageHead(ContestService contests, PublicAddress address, Clock clock) {
        this.contests = contests;
        this.address = address;
        this.clock = clock;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(page -> {
            if (page.getVaadinRequest() instanceof VaadinServletRequest request) {
                words(request.getPathInfo())
                        .ifPresent(
                                words -> write(page.getDocument(), words, address.of(request.getHttpServletRequest())));
            }
        });
    }

    private Optional<PageWords> words(@Nullable String path) {
        if (path == null || path.isEmpty() || path.equals("/")) {
            return HomeProgramme.of(contests.all(), clock.instant())
                    .first()
                    .map(first -> PageWords.ofHome(I18NProvider.translate(Languages.VIETNAMESE, "home.title"), first));
        }
        Matcher contest = CONTEST.matcher(path);
        if (!contest.matches()) {
            return Optional.empty();
        }
        try {
            String section = contest.group(2);
            return Optional.of(PageWords.of(contests.bySlug(contest.group(1)), section == null ? "" : section));
        } catch (NotFound none) {
            return Optional.empty();
        }
    }

    /** @param base the server's own address */
    static void write(Document document, PageWords words, String base) {
        document.title(words.title());
        Element head = document.head();
        meta(head, "name", "description", words.description());
        head.appendElement("link").attr("rel", "canonical").attr("href", base + words.path());
        meta(head, "property", "og:type", "website");
        meta(head, "property", "og:site_name", "Mốc Son");
        meta(head, "property", "og:locale", "vi_VN");
        meta(head, "property", "og:title", words.title());
        meta(head, "property", "og:description", words.description());
        meta(head, "property", "og:url", base + words.path());
        meta(head, "property", "og:image", base + words.picture());
        meta(head, "property", "og:image:width", "1200");
        meta(head, "property", "og:image:height", "630");
        meta(head, "name", "twitter:card", "summary_large_image");
    }

    private static void meta(Element head, String by, String name, String content) {
        head.appendElement("meta").attr(by, name).attr("content", content);
    }
}
