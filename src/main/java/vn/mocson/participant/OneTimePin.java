package vn.mocson.participant;

import java.time.Instant;

/** A PIN that the secretariat tells a person; nobody can read it a second time. */
public record OneTimePin(String digits, Instant until) {

    @Override
    public String toString() {
        return "OneTimePin[…]";
    }
}
