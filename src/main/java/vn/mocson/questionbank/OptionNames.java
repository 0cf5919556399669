package vn.mocson.questionbank;

import java.security.SecureRandom;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Random public names of options, so that the order they were written in cannot be read from them. */
@Component
class OptionNames {

    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 6;

    private final SecureRandom random = new SecureRandom();

    /** One that is not taken yet, which it then is. */
    String next(Set<String> taken) {
        while (true) {
            StringBuilder id = new StringBuilder(LENGTH);
            for (int i = 0; i < LENGTH; i++) {
                id.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            }
            if (taken.add(id.toString())) {
                return id.toString();
            }
        }
    }
}
