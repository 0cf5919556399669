package vn.mocson.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;
import vn.mocson.common.ui.Languages;

/** What a visitor chose for themselves, kept in two cookies: the language, and light or dark. */
@Component
class Preferences implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private static final String LANGUAGE = "mocson-lang";
    private static final String SCHEME = "mocson-scheme";
    private static final String DARK = "dark";
    private static final String KEEP = "document.cookie = $0 + '=' + $1 + '; path=/; max-age=31536000; samesite=lax';";

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(page -> {
            Element html = page.getDocument().selectFirst("html");
            if (html != null) {
                html.attr("lang", language(page.getVaadinRequest()).getLanguage());
                html.attr("data-scheme", dark(page.getVaadinRequest()) ? DARK : "light");
            }
        });
        event.getSource().addUIInitListener(init -> {
            UI ui = init.getUI();
            VaadinRequest request = VaadinRequest.getCurrent();
            ui.setLocale(language(request));
            if (dark(request)) {
                ui.getPage().setColorScheme(ColorScheme.Value.DARK);
            }
            ui.getReconnectDialogConfiguration().setDialogText(ui.getTranslation("shell.reconnecting"));
            ui.getReconnectDialogConfiguration().setDialogTextGaveUp(ui.getTranslation("shell.disconnected"));
        });
    }

    static Locale language(VaadinRequest request) {
        return Languages.of(cookie(request, LANGUAGE).orElse(""));
    }

    private static boolean dark(VaadinRequest request) {
        return cookie(request, SCHEME).filter(DARK::equals).isPresent();
    }

    /** Keeps the language and opens the page again in it. */
    static void chooseLanguage(UI ui, Locale language) {
        ui.getPage().executeJs(KEEP + "location.reload();", LANGUAGE, language.getLanguage());
    }

    static boolean isDark(UI ui) {
        return ui.getPage().getColorScheme() == ColorScheme.Value.DARK;
    }

    static void chooseDark(UI ui, boolean dark) {
        ui.getPage().setColorScheme(dark ? ColorScheme.Value.DARK : ColorScheme.Value.LIGHT);
        ui.getPage().executeJs(KEEP + "document.documentElement.dataset.scheme = $1;", SCHEME, dark ? DARK : "light");
    }

    private static Optional<String> cookie(VaadinRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst();
    }
}
