package vn.mocson.door;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Makes people; every one has a phone number that no other test uses. */
public final class People {

    private static final AtomicInteger NEXT_PHONE = new AtomicInteger(10_000_000);

    private final Door door;
    private final JdbcClient db;

    public People(Door door, JdbcClient db) {
        this.door = door;
        this.db = db;
    }

    static String newPhone() {
        return String.format(Locale.ROOT, "09%08d", NEXT_PHONE.getAndIncrement());
    }

    /** Somebody who has yet to register; everything they would write is right until a test changes it. */
    public Applicant applicant(String contest) {
        return new Applicant(contest);
    }

    /** Somebody who is registered. */
    public Person in(String contest) {
        return applicant(contest).registered();
    }

    /** A registration form as a person fills it in. */
    public final class Applicant {

        private final String contest;
        private final Map<String, @Nullable Object> form = new LinkedHashMap<>();
        private final Map<String, @Nullable Object> consent = new LinkedHashMap<>();

        private Applicant(String contest) {
            this.contest = contest;
            form.put("fullName", "Nguyễn Thị Mai");
            form.put("dateOfBirth", "1985-04-30");
            form.put("phone", newPhone());
            form.put("pin", "246813");
            form.put("unitId", unitId("Chi bộ Phòng Tổng hợp"));
            consent.put("version", door.get("contests/" + contest).text("registration/consent/version"));
            consent.put("accepted", true);
            consent.put("publishName", true);
            form.put("consent", consent);
        }

        public Applicant with(String field, @Nullable Object value) {
            form.put(field, value);
            return this;
        }

        public Applicant consent(String field, @Nullable Object value) {
            consent.put(field, value);
            return this;
        }

        public Applicant without(String field) {
            form.remove(field);
            return this;
        }

        public Applicant named(String fullName) {
            return with("fullName", fullName);
        }

        public Applicant ofUnit(String name) {
            return with("unitId", unitId(name));
        }

        private String unitId(String name) {
            for (JsonNode unit :
                    door.get("contests/" + contest + "/units?limit=50").json()) {
                if (unit.get("name").asString().equals(name)) {
                    return unit.get("id").asString();
                }
            }
            throw new AssertionError("no unit " + name);
        }

        public Answer register() {
            return door.post(null, "contests/" + contest + "/participants", form);
        }

        public Person registered() {
            Answer answer = register().expect(201);
            return new Person(
                    door,
                    db,
                    contest,
                    answer.text("participantId"),
                    answer.text("token"),
                    String.valueOf(form.get("phone")),
                    String.valueOf(form.get("pin")));
        }
    }
}
