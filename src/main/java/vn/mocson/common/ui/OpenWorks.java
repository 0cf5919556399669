package vn.mocson.common.ui;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Component;

/**
 * Long work that outlives the page on which it was begun: whoever opens the page meanwhile sees it going on. It is known
 * to this process only and ends with it, as does the transaction it works in.
 */
@Component
public class OpenWorks {

    /** One for each subject. One that ended without anybody looking stays until a page has told how it ended. */
    private final Map<String, OpenWork> works = new ConcurrentHashMap<>();

    Optional<OpenWork> of(String subject) {
        return Optional.ofNullable(works.get(subject));
    }

    /** Begins in the name of who asks for it; nothing is begun while work on this subject goes on. */
    void begin(String subject, OpenWork.Words words, Consumer<OpenWork> work) {
        OpenWork fresh = new OpenWork(words);
        OpenWork known = works.compute(subject, (s, open) -> open == null || open.ended() ? fresh : open);
        if (known != fresh) {
            return;
        }
        Thread.startVirtualThread(new DelegatingSecurityContextRunnable(() -> {
            @Nullable RuntimeException failure = new IllegalStateException("ended by an error of the machine");
            try {
                work.accept(fresh);
                failure = null;
            } catch (RuntimeException e) {
                failure = e; // the page that looks tells it, or hands it to the error handler
            } finally {
                fresh.end(failure);
            }
        }));
    }

    void forget(String subject, OpenWork ended) {
        works.remove(subject, ended);
    }
}
