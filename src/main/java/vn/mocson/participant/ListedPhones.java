package vn.mocson.participant;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.mocson.common.keys.Keys;
import vn.mocson.contest.ContestId;

/** Telephone numbers of people who have not registered: kept as keyed hashes, because they are only ever compared. */
@Component
class ListedPhones {

    private final Keys.MacKey key;

    ListedPhones(Keys keys) {
        this.key = keys.derive("listed-phone");
    }

    byte[] hash(ContestId contest, Phone phone) {
        return key.mac(
                Long.toString(contest.value()).getBytes(StandardCharsets.UTF_8),
                phone.digits().getBytes(StandardCharsets.UTF_8));
    }

    /** Null where there is no number in it that could be compared. */
    byte @Nullable [] hash(ContestId contest, String text) {
        return read(text).map(phone -> hash(contest, phone)).orElse(null);
    }

    /** Also a number that has lost its leading zero in a spreadsheet. */
    static Optional<Phone> read(String text) {
        Optional<Phone> phone = Phone.parse(text);
        return phone.isPresent() || text.isBlank() ? phone : Phone.parse("0" + text.strip());
    }
}
