package vn.mocson.door;

import java.time.Duration;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A registered person with a token in hand. */
public record Person(Door door, JdbcClient db, String contest, String id, String token, String phone, String pin) {

    /** The only round of the contest, or its first. */
    public String round() {
        return round(0);
    }

    public String round(int index) {
        return door.get("contests/" + contest).text("rounds/" + index + "/id");
    }

    public Answer start() {
        return start(round());
    }

    public Answer start(String round) {
        return door.postNothing(token, "rounds/" + round + "/attempts");
    }

    /** Starts a new attempt. */
    public Sitting sits() {
        return sits(round());
    }

    public Sitting sits(String round) {
        return new Sitting(this, start(round).expect(201));
    }

    public Answer me() {
        return door.getAs(token, "me");
    }

    public Answer signIn(String withPin) {
        return door.post(null, "contests/" + contest + "/sign-in", Map.of("phone", phone, "pin", withPin));
    }

    /** The organizer grants extra time. */
    public Person withExtraTime(Duration extra) {
        db.sql("UPDATE participant SET extra_seconds = ? WHERE id = ?")
                .params(extra.toSeconds(), id)
                .update();
        return this;
    }

    @Override
    public String toString() {
        return "Person[" + id + "]";
    }
}
