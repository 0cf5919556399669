package vn.mocson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.env.Environment;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.mocson.account.HouseBrowser;
import vn.mocson.account.StaffRole;
import vn.mocson.account.StaffService;
import vn.mocson.common.security.Access;
import vn.mocson.door.People;
import vn.mocson.door.Person;

/** Every address that is no page of the house, asked by everybody: some are for everybody, the others for entrants alone. */
@DoorTest
class AccessOfAddressesTest {

    private static final Set<String> FOR_ENTRANTS = Set.of(
            "GET /api/v1/me",
            "POST /api/v1/rounds/{round}/attempts",
            "GET /api/v1/attempts/{id}",
            "PUT /api/v1/attempts/{id}/responses",
            "POST /api/v1/attempts/{id}/submission",
            "GET /api/v1/attempts/{id}/review",
            "GET /api/v1/rounds/{round}/leaderboard/me",
            "GET /api/v1/me/data",
            "GET /api/v1/me/data.json",
            "GET /api/v1/me/data.html",
            "POST /api/v1/me/corrections",
            "POST /api/v1/me/requests",
            "DELETE /api/v1/me/requests/{id}",
            "PUT /api/v1/me/publish-name",
            "GET /api/v1/me/certificates",
            "POST /api/v1/me/certificates",
            "GET /api/v1/me/certificates/{id}/file");

    /** For everybody too; what it refuses is a wrong PIN, with the same number. */
    private static final String SIGN_IN = "POST /api/v1/contests/{slug}/sign-in";

    private static final Set<String> FOR_EVERYBODY = Set.of(
            "GET /api/**",
            "GET /api/v1/time",
            "GET /api/v1/contests",
            "GET /api/v1/contests/{slug}",
            "GET /api/v1/contests/{slug}/units",
            "POST /api/v1/contests/{slug}/participants",
            "GET /api/v1/rounds/{round}/leaderboard",
            "GET /api/v1/contests/{slug}/total",
            "GET /api/v1/receipts/{code}",
            "GET /api/v1/contests/{slug}/practice",
            "GET /api/v1/contests/{slug}/practice/questions",
            "POST /api/v1/contests/{slug}/practice/answers",
            "GET /hinh/{id}",
            "GET /thi/**",
            "GET /thi/{slug}",
            "GET /thi/{slug}/on-tap",
            "GET /thi/{slug}/tro-giup",
            "GET /thi/{slug}/manifest.webmanifest",
            "GET /thi/sw.js",
            "GET /thi/{slug}/nhung",
            "GET /thi/{slug}/bao-loi",
            "POST /thi/{slug}/bao-loi",
            "GET /thi/{slug}/bao-loi/tra-cuu",
            "GET /thi/{slug}/bao-loi/{ticket}",
            "POST /thi/{slug}/bao-loi/{ticket}",
            "GET /thi/{slug}/doi-pin",
            "POST /thi/{slug}/doi-pin",
            "GET /thi/{slug}/cua-toi",
            "GET /thi/{slug}/ho-so",
            "GET /thi/{slug}/ho-so/{id}.zip",
            "GET /tro-giup",
            "GET /bien-nhan",
            "GET /chung-nhan",
            "GET /chung-nhan/{code}",
            "POST /chung-nhan/{code}",
            "GET /embed.js",
            "GET /robots.txt",
            "GET /sitemap.xml",
            "GET /tep/{id}",
            "GET /thi/{slug}/anh-chia-se.png",
            "GET /api/v1/contests/{slug}/announcements",
            "GET /bang/{slug}/{file:ca-nhan|don-vi}.{ending:json|html}",
            "GET /bang/{slug}/{which:\\d{1,18}|toan-cuoc-thi}/{file:ca-nhan|don-vi}.{ending:json|html}",
            "GET /bang/{slug}/dot.json",
            // the token in the address says what they open
            "GET /san-khau/{token}",
            "GET /dieu-khien/{token}",
            "GET /stage-worker.js",
            "GET /api/v1/stage/{token}/deck",
            "GET /api/v1/stage/{token}/pictures/{picture}",
            "GET /api/v1/stage/{token}/state",
            "POST /api/v1/stage/{token}/state");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    Environment environment;

    @Autowired
    StaffService staff;

    @Autowired
    People people;

    private Stream<String> addresses() {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(each -> each.getValue().getBeanType().getName().startsWith("vn.mocson."))
                .flatMap(each -> addresses(each.getKey()));
    }

    private static Stream<String> addresses(RequestMappingInfo mapping) {
        List<String> methods = mapping.getMethodsCondition().getMethods().stream()
                .map(Enum::name)
                .toList();
        return mapping.getPatternValues().stream().flatMap(pattern -> (methods.isEmpty() ? List.of("GET") : methods)
                .stream().map(method -> method + " " + pattern));
    }

    private static int ask(HouseBrowser browser, String address, Person person, String... headers) {
        String[] parts = address.split(" ", 2);
        String path = parts[1].replace("{slug}", person.contest())
                .replace("{round}", person.round())
                .replace("{id}", parts[1].startsWith("/hinh") || parts[1].contains("/requests/") ? "1" : person.id())
                .replace("{code}", "ABCD-EFGH")
                .replace("{ticket}", "1")
                .replace("{token}", "khong-mo-gi-ca")
                .replace("{picture}", "khong-co")
                .replaceAll("\\{which:.*?}\\|?[^/]*(?=/)", "toan-cuoc-thi")
                .replaceAll("\\{file:[^}]*}", "ca-nhan")
                .replaceAll("\\{ending:[^}]*}", "json")
                .replace("**", "khong-co");
        String[] all = Stream.concat(
                        Stream.of(
                                "Content-Type",
                                address.startsWith("POST /thi")
                                        ? "application/x-www-form-urlencoded"
                                        : "application/json"),
                        Stream.of(headers))
                .toArray(String[]::new);
        return browser.asks(parts[0], path, all);
    }

    @Test
    void every_address_is_for_entrants_or_for_everybody() {
        assertThat(addresses())
                .containsExactlyInAnyOrderElementsOf(Stream.of(FOR_ENTRANTS, FOR_EVERYBODY, Set.of(SIGN_IN))
                        .flatMap(Set::stream)
                        .toList());
    }

    @Test
    void a_stranger_is_asked_to_sign_in_at_those_for_entrants_and_nowhere_else() {
        Person person = people.in("co-dien");
        HouseBrowser stranger = new HouseBrowser(environment);

        assertThat(FOR_ENTRANTS).allSatisfy(address -> assertThat(ask(stranger, address, person))
                .isEqualTo(401));
        assertThat(FOR_EVERYBODY).allSatisfy(address -> assertThat(ask(stranger, address, person))
                .isNotIn(401, 403, 500));
    }

    @Test
    void an_entrant_is_refused_nowhere_for_who_they_are() {
        Person person = people.in("co-dien");
        HouseBrowser phone = new HouseBrowser(environment);

        assertThat(Stream.concat(FOR_ENTRANTS.stream(), FOR_EVERYBODY.stream())).allSatisfy(address -> assertThat(
                        ask(phone, address, person, "Authorization", "Bearer " + person.token()))
                .isNotIn(401, 403, 500));
    }

    /** A session of the house is none at the door: nobody sits, or reads an attempt, as somebody of the staff. */
    @ParameterizedTest
    @EnumSource(StaffRole.class)
    void staff_are_strangers_at_the_door(StaffRole role) {
        Person person = people.in("co-dien");
        String username = "o-cua-" + System.nanoTime();
        String password = Access.asSystem(() -> staff.createSample(username, "Người thử", Set.of(role)));
        HouseBrowser browser = new HouseBrowser(environment);
        browser.signIn(username, password);
        assertThat(browser.isIn()).isTrue();

        assertThat(FOR_ENTRANTS)
                .allSatisfy(address -> assertThat(ask(browser, address, person)).isEqualTo(401));
    }
}
