package vn.mocson.participant.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.mocson.participant.ParticipantService;
import vn.mocson.participant.RegistrationForm;
import vn.mocson.participant.SignedIn;

/** Registration and sign-in at the door. */
@RestController
@RequestMapping("/api/v1/contests/{slug}")
@Tag(name = "participants")
class ParticipantController {

    private final ParticipantService participants;

    ParticipantController(ParticipantService participants) {
        this.participants = participants;
    }

    record SignInForm(@Nullable String phone, @Nullable String pin) {

        @Override
        public String toString() {
            return "SignInForm[…]";
        }
    }

    record SignedInAnswer(String participantId, String displayName, String token) {

        static SignedInAnswer of(SignedIn signedIn) {
            return new SignedInAnswer(signedIn.participant().toString(), signedIn.displayName(), signedIn.token());
        }
    }

    @PostMapping("/participants")
    ResponseEntity<SignedInAnswer> register(@PathVariable String slug, @RequestBody RegistrationForm form) {
        return ResponseEntity.status(201)
                .cacheControl(CacheControl.noStore())
                .body(SignedInAnswer.of(participants.register(slug, form)));
    }

    @PostMapping("/sign-in")
    ResponseEntity<SignedInAnswer> signIn(@PathVariable String slug, @RequestBody SignInForm form) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(SignedInAnswer.of(participants.signIn(slug, form.phone(), form.pin())));
    }
}
