package vn.mocson.shell;

import com.vaadin.flow.i18n.DefaultI18NProvider;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.mocson.common.ui.Languages;

/**
 * The texts in {@code vaadin-i18n}: {@code translations.properties} is the Vietnamese reference,
 * {@code translations_en.properties} lies over it. The machine's own language plays no part, as it
 * would in a plain look-up of bundles.
 */
@Component
class HouseTexts extends DefaultI18NProvider {

    private static final long serialVersionUID = 1L;

    HouseTexts() {
        super(Languages.ALL);
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... parameters) {
        Locale bundle = locale.getLanguage().equals(Languages.ENGLISH.getLanguage()) ? Languages.ENGLISH : Locale.ROOT;
        return super.getTranslation(key, bundle, parameters);
    }
}
