package vn.mocson.contest;

import java.util.Arrays;
import java.util.Optional;

/** The pages that a contest may have, in the order in which people read them. Of news there are several, each with a date. */
public enum PageKind {
    INTRODUCTION("gioi-thieu", "Giới thiệu"),
    /** Only what stands before the rules: those are written by the engine that applies them. */
    RULES("the-le", "Thể lệ"),
    GUIDE("huong-dan", "Hướng dẫn"),
    DOCUMENTS("tai-lieu", "Tài liệu"),
    PRIZES("giai-thuong", "Giải thưởng"),
    NEWS("tin-tuc", "Tin tức"),
    CONTACT("lien-he", "Liên hệ");

    private static final String OF_NEWS = "tin-tuc-";

    private final String slug;
    private final String title;

    PageKind(String slug, String title) {
        this.slug = slug;
        this.title = title;
    }

    /** In the address of the page; of news the address of them all. */
    public String slug() {
        return slug;
    }

    /** In Vietnamese, as a page is called before anybody gives it another title. */
    public String title() {
        return title;
    }

    /** Whatever else a contest brought along stands with the documents. */
    public static PageKind of(String page) {
        return page.startsWith(OF_NEWS) ? NEWS : known(page).orElse(DOCUMENTS);
    }

    /** Whether a page may have this address. */
    static boolean allows(String page) {
        return page.matches(OF_NEWS + "[1-9][0-9]{0,5}")
                || known(page).filter(kind -> kind != NEWS).isPresent();
    }

    static String ofNews(int number) {
        return OF_NEWS + number;
    }

    private static Optional<PageKind> known(String page) {
        return Arrays.stream(values()).filter(kind -> kind.slug.equals(page)).findFirst();
    }

    /** Where the page stands among the others. */
    int position() {
        return 10 * ordinal();
    }
}
