package vn.mocson.account;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A browser and its system in words a person knows: {@code Chrome 126, Windows}. */
final class BrowserName {

    private record Sign(Pattern pattern, String name) {

        Sign(String pattern, String name) {
            this(Pattern.compile(pattern), name);
        }
    }

    /** The more special first: nearly all of them also claim to be Chrome or Safari. */
    private static final List<Sign> BROWSERS = List.of(
            new Sign("Edg(?:e|A|iOS)?/(\\d+)", "Edge"),
            new Sign("coc_coc_browser/(\\d+)", "Cốc Cốc"),
            new Sign("OPR/(\\d+)", "Opera"),
            new Sign("SamsungBrowser/(\\d+)", "Samsung Internet"),
            new Sign("(?:Firefox|FxiOS)/(\\d+)", "Firefox"),
            new Sign("(?:Chrome|CriOS)/(\\d+)", "Chrome"),
            new Sign("Version/(\\d+).*Safari", "Safari"));

    private static final List<Sign> SYSTEMS = List.of(
            new Sign("(Windows)", "Windows"),
            new Sign("(Android)", "Android"),
            new Sign("(iPhone|iPad)", "iOS"),
            new Sign("(Mac OS X)", "macOS"),
            new Sign("(Linux)", "Linux"));

    private BrowserName() {}

    /** Empty where nothing is known. */
    static String of(@Nullable String userAgent) {
        if (userAgent == null) {
            return "";
        }
        String system = SYSTEMS.stream()
                .filter(each -> each.pattern().matcher(userAgent).find())
                .map(Sign::name)
                .findFirst()
                .orElse("");
        for (Sign sign : BROWSERS) {
            Matcher found = sign.pattern().matcher(userAgent);
            if (found.find()) {
                return sign.name() + " " + found.group(1) + (system.isEmpty() ? "" : ", " + system);
            }
        }
        return system;
    }
}
