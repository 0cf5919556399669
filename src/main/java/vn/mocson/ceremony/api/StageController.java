package vn.mocson.ceremony.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;
import vn.mocson.ceremony.StageMove;
import vn.mocson.ceremony.StageService;
import vn.mocson.ceremony.StageState;
import vn.mocson.questionbank.Picture;

/**
 * A show for whoever holds a token of it. The token is in the address, as a screen is opened by a QR code. No browser
 * stores any of it by itself: names and faces go from the hall's machine when the page empties what it has kept.
 */
@RestController
@RequestMapping("/api/v1/stage")
@Tag(name = "stage")
class StageController {

    /** Shorter than what proxies wait for. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(25);

    private static final String NO_REFERRER = "no-referrer";

    private final StageService stage;

    StageController(StageService stage) {
        this.stage = stage;
    }

    @GetMapping("/{token}/deck")
    ResponseEntity<byte[]> deck(@PathVariable String token) {
        StageService.ReadDeck deck = stage.deck(token, "/api/v1/stage/" + token);
        return ResponseEntity.ok()
                .header("Referrer-Policy", NO_REFERRER)
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(deck.json().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/{token}/pictures/{picture}")
    ResponseEntity<byte[]> picture(@PathVariable String token, @PathVariable String picture) {
        Picture found = stage.picture(token, picture);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.parseMediaType(found.mediaType()))
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", NO_REFERRER)
                .body(found.bytes());
    }

    /** Answers at once where the show is at another revision, else when it moves, or after a while with the same. */
    @GetMapping("/{token}/state")
    DeferredResult<ResponseEntity<StageState>> state(
            @PathVariable String token, @RequestParam(defaultValue = "-1") long after) {
        DeferredResult<ResponseEntity<StageState>> answer = new DeferredResult<>(LONGEST_WAIT.toMillis());
        StageState now = stage.state(token);
        if (now.revision() != after) {
            answer.setResult(answered(now));
            return answer;
        }
        Runnable tell = () -> tell(answer, token);
        answer.onTimeout(tell);
        answer.onCompletion(stage.await(token, after, tell));
        if (stage.state(token).revision() != after) {
            tell.run(); // it moved before we began to wait
        }
        return answer;
    }

    private void tell(DeferredResult<ResponseEntity<StageState>> answer, String token) {
        try {
            answer.setResult(answered(stage.state(token)));
        } catch (RuntimeException e) {
            answer.setErrorResult(e); // revoked meanwhile, or the database is away: the edge says it
        }
    }

    /** A refusal that tells where the show stands carries it as {@code state}. */
    @PostMapping("/{token}/state")
    ResponseEntity<StageState> move(@PathVariable String token, @RequestBody StageMove move) {
        return answered(stage.move(token, move));
    }

    private static ResponseEntity<StageState> answered(StageState state) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("Referrer-Policy", NO_REFERRER)
                .body(state);
    }
}
