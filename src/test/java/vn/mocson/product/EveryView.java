package vn.mocson.product;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.RolesAllowed;
import java.lang.annotation.Annotation;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Opens every page there is, one after the other, as somebody who may, at the width of a desk and of a phone. Which
 * pages there are is read from the classes, so that none is forgotten: one whose address cannot be made up here is a
 * fault by itself.
 */
final class EveryView {

    static final String CONTEST = "thai-nguyen-70-nam";

    /** What an address asks for that says nothing without it. */
    private static final Map<String, String> QUERIES =
            Map.of("quan-tri/don-vi-cua-toi/bao-cao", "?cuoc-thi=" + CONTEST + "&don-vi=TN-VPTU");

    /** A code of a certificate or a screen that nobody was given. */
    private static final String NOBODYS = "ABCDEFGHJKMNPQRSTUVW";

    private static final int DESK = 1440;
    private static final int PHONE = 390;
    private static final Pattern VARIABLE = Pattern.compile("([^/]*)/:([a-z]+)(\\([^)]*\\))?\\??");

    /** What mapped methods give that is no page for people. */
    private static final Pattern NO_PAGE = Pattern.compile(
            ".*(\\.(png|js|xml|txt|zip|webmanifest|json)|/tep/\\{id}|/hinh/\\{id}|/\\*\\*|\\.\\{ending.*)");

    private static final int HIGHEST = 4000;
    private static final String HIDDEN_BELOW = """
            () => {
              let hidden = 0;
              for (let box = document.querySelector('h1'); box;
                  box = box.assignedSlot || box.parentElement || box.getRootNode().host) {
                if (/auto|scroll/.test(getComputedStyle(box).overflowY)) {
                  hidden = Math.max(hidden, box.scrollHeight - box.clientHeight);
                }
              }
              return hidden;
            }""";

    /** @param account who opens it; empty for a visitor */
    record Look(String name, String account, String address) {}

    private final Browser browser;
    private final Product product;
    private final String url;
    private final Map<String, String> examples = new HashMap<>();
    private final Map<String, Page> pages = new HashMap<>();
    private final List<String> faults = new ArrayList<>();
    private final @Nullable Path pictures;

    /** @param pictures where to put a picture of each page at each width; null for none */
    EveryView(Browser browser, Product product, Connection database, @Nullable Path pictures) {
        this.browser = browser;
        this.product = product;
        this.url = product.url();
        this.pictures = pictures;
        try {
            find(database);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What was wrong so far, and where. */
    List<String> faults() {
        return faults;
    }

    void open(Look look) {
        Page page = pages.computeIfAbsent(look.account(), this::signedIn);
        page.setViewportSize(DESK, 900);
        int status = page.navigate(url + look.address()).status();
        // nobody sent a report with that number or was given that code, which its page says
        boolean refused = look.name().startsWith("error-")
                || look.address().contains("/bao-loi/")
                || look.address().endsWith(NOBODYS);
        if (status >= 400 && !refused) {
            faults.add(look.address() + ": " + status);
        }
        settle(page, look);
        if (!refused && page.locator(".error-page").count() > 0) {
            faults.add(look.address() + " shows: " + page.locator(".error-page").innerText());
        }
        inspect(page, look, DESK);
        page.setViewportSize(PHONE, 844);
        page.reload(); // what a page brings into sight when it opens depends on the width
        settle(page, look);
        inspect(page, look, PHONE);
    }

    private void settle(Page page, Look look) {
        try {
            Inspection.settle(page);
        } catch (TimeoutError late) {
            faults.add(look.address() + " never comes to rest");
        }
    }

    private Page signedIn(String account) {
        Page page = browser.page(DESK, 900);
        if (!account.isEmpty()) {
            InABrowser.signIn(page, product, account);
        }
        return page;
    }

    private void inspect(Page page, Look look, int width) {
        faults.addAll(Inspection.faults(page, look.address() + " at " + width));
        if (pictures != null) {
            unroll(page, width);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(pictures.resolve(look.name() + "-" + width + ".png")));
        }
    }

    /** The house scrolls below its bar, not the document: the window is made as high as what it hides, within reason. */
    private static void unroll(Page page, int width) {
        int height = page.viewportSize().height;
        int hidden = ((Number) page.evaluate(HIDDEN_BELOW)).intValue();
        if (hidden > 0) {
            page.setViewportSize(width, Math.min(height + hidden, HIGHEST));
        }
    }

    // ---- which pages

    /** Every page, each once; some with what people ask of them. */
    Set<Look> looks() {
        Set<Look> looks = new LinkedHashSet<>();
        for (Class<?> view : annotated(Route.class)) {
            String template = view.getAnnotation(Route.class).value();
            String address = filled(template) + QUERIES.getOrDefault(template, "");
            if (address.isEmpty()) {
                faults.add("Say in EveryView what shows " + view.getSimpleName() + ": " + template);
            } else {
                looks.add(new Look(view.getSimpleName(), account(view), address));
            }
        }
        for (Class<?> controller : annotated(Controller.class)) {
            Arrays.stream(controller.getDeclaredMethods())
                    .filter(method -> method.isAnnotationPresent(GetMapping.class))
                    .flatMap(method ->
                            Arrays.stream(method.getAnnotation(GetMapping.class).value()))
                    .filter(path -> !NO_PAGE.matcher(path).matches())
                    .sorted()
                    .forEach(path -> looks.add(new Look(
                            "light" + path.replaceAll("[^a-z-]+", "-").replaceAll("-$", ""),
                            "",
                            path.replace("{slug}", CONTEST)
                                    .replace("{ticket}", "1")
                                    .replaceFirst("\\{(token|code)}$", NOBODYS))));
        }
        String contest = "/cuoc-thi/" + CONTEST;
        Stream.of("the-le", "bang-xep-hang", "ket-qua", "du-thi", "lien-he")
                .forEach(section -> looks.add(new Look("ContestView-" + section, "", contest + "/" + section)));
        Stream.of("ca-nhan", "don-vi")
                .forEach(file ->
                        looks.add(new Look("light-bang-" + file, "", "/bang/" + CONTEST + "/" + file + ".html")));
        looks.add(new Look("error-404", "", "/khong-co-trang-nay"));
        looks.add(new Look("error-404-console", "quantri", "/quan-tri/khong-co-trang-nay"));
        looks.add(new Look("error-404-contest", "", "/cuoc-thi/khong-co"));
        looks.add(new Look("error-403", "donvi", "/quan-tri/can-bo"));
        looks.add(new Look("error-404-light", "", "/thi/khong-co"));
        return looks;
    }

    private static List<Class<?>> annotated(Class<? extends Annotation> annotation) {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(annotation, false));
        return scanner.findCandidateComponents("vn.mocson").stream()
                .map(found -> loaded(String.valueOf(found.getBeanClassName())))
                .sorted(Comparator.comparing(Class::getName))
                .<Class<?>>map(found -> found)
                .toList();
    }

    private static Class<?> loaded(String name) {
        try {
            return Class.forName(name, false, EveryView.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String account(Class<?> view) {
        RolesAllowed roles = view.getAnnotation(RolesAllowed.class);
        if (view.isAnnotationPresent(AnonymousAllowed.class)) {
            return "";
        }
        List<String> allowed = roles == null ? List.of("ADMIN") : Arrays.asList(roles.value());
        return allowed.equals(List.of("UNIT_CONTACT")) ? "donvi" : "quantri";
    }

    /** @return empty where a variable is none we know */
    private String filled(String template) {
        Matcher variable = VARIABLE.matcher("/" + template);
        StringBuilder address = new StringBuilder();
        while (variable.find()) {
            String name = variable.group(2);
            String before = variable.group(1);
            String value = examples.getOrDefault(before + "/" + name, examples.get(name));
            boolean optional = variable.group().endsWith("?");
            if (value == null && !optional) {
                return "";
            }
            variable.appendReplacement(address, Matcher.quoteReplacement(before + (value == null ? "" : "/" + value)));
        }
        return variable.appendTail(address).toString();
    }

    // ---- something of each kind

    private void find(Connection database) throws SQLException {
        examples.put("slug", CONTEST);
        examples.put("username", "thuky");
        examples.put("page", "huong-dan");
        examples.put("ma", "khong-con-dung");
        try (Statement sql = database.createStatement()) {
            Map<String, String> questions = new LinkedHashMap<>();
            questions.put(
                    "code",
                    "SELECT b.code FROM question_bank b JOIN question_set s ON s.bank_id = b.id ORDER BY s.id LIMIT 1");
            questions.put("set", "SELECT id FROM question_set ORDER BY id LIMIT 1");
            questions.put(
                    "entry",
                    "SELECT q.id FROM question q JOIN question_set s ON s.bank_id = q.bank_id ORDER BY s.id, q.id LIMIT 1");
            questions.put(
                    "tree",
                    "SELECT t.code FROM unit_tree t JOIN contest c ON c.unit_tree_id = t.id WHERE c.slug = '" + CONTEST
                            + "'");
            questions.put(
                    "xep-hang/round",
                    "SELECT r.id FROM round r JOIN contest c ON c.id = r.contest_id WHERE c.slug = '" + CONTEST
                            + "' ORDER BY r.id LIMIT 1");
            questions.put(
                    "person",
                    "SELECT a.participant_id FROM attempt a JOIN participant p ON p.id = a.participant_id"
                            + " JOIN contest c ON c.id = p.contest_id WHERE c.slug = '" + CONTEST
                            + "' ORDER BY a.id LIMIT 1");
            questions.put(
                    "attempt",
                    "SELECT a.id FROM attempt a JOIN participant p ON p.id = a.participant_id"
                            + " JOIN contest c ON c.id = p.contest_id WHERE c.slug = '" + CONTEST
                            + "' ORDER BY a.id LIMIT 1");
            for (Map.Entry<String, String> question : questions.entrySet()) {
                examples.put(question.getKey(), one(sql, question.getValue()));
            }
            String contest = one(sql, "SELECT id FROM contest WHERE slug = '" + CONTEST + "'");
            sql.executeUpdate(String.format(
                    Locale.ROOT,
                    "INSERT INTO ruling (contest_id, kind, participant_id, reason, state, proposed_by, proposed_at)"
                            + " VALUES (%s, 'DISQUALIFY', '%s', 'Thi hộ người khác, theo biên bản', 'PROPOSED', 'thuky', UTC_TIMESTAMP(3))",
                    contest,
                    examples.get("person")));
            examples.put("nguoi/id", one(sql, "SELECT MAX(id) FROM ruling"));
            sql.executeUpdate(String.format(
                    Locale.ROOT,
                    "INSERT INTO key_ruling (contest_id, question_id, decision, accepted, reason, state, proposed_by,"
                            + " proposed_at, computed_at, stamp, changed)"
                            + " SELECT %s, MIN(version_id), 'VOID', '', 'Câu hỏi không có đáp án đúng', 'COMPUTED', 'thuky',"
                            + " UTC_TIMESTAMP(3), UTC_TIMESTAMP(3), '', 0 FROM question_set_item WHERE set_id ="
                            + " (SELECT COALESCE(r.question_set_id, c.question_set_id) FROM round r JOIN contest c ON"
                            + " c.id = r.contest_id WHERE c.id = %s ORDER BY r.opens_at LIMIT 1)",
                    contest,
                    contest));
            examples.put("dap-an/id", one(sql, "SELECT MAX(id) FROM key_ruling"));
        }
    }

    private static String one(Statement sql, String question) throws SQLException {
        try (ResultSet rows = sql.executeQuery(question)) {
            if (!rows.next()) {
                throw new IllegalStateException("nothing answers " + question);
            }
            return String.valueOf(rows.getString(1));
        }
    }
}
