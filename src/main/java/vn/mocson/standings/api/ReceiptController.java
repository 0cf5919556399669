package vn.mocson.standings.api;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.mocson.common.web.PublicReads;
import vn.mocson.standings.ReceiptCheck;
import vn.mocson.standings.ReceiptService;
import vn.mocson.standings.ReceiptState;

/** Whether a receipt is genuine and what became of its attempt, for everybody who holds the code. */
@RestController
@RequestMapping("/api/v1/receipts")
@Tag(name = "receipts")
class ReceiptController {

    private final ReceiptService receipts;
    private final PublicReads reads;

    ReceiptController(ReceiptService receipts, PublicReads reads) {
        this.receipts = receipts;
        this.reads = reads;
    }

    /** No name, no unit, no score: whoever finds a receipt learns nothing about its owner. */
    record ReceiptAnswer(
            String code,
            ReceiptState state,
            String detail,
            String contest,
            String round,
            Instant submittedAt,
            int answered,
            int questions,
            String hash,
            boolean intact,
            @Nullable Instant serverTime) {}

    @GetMapping("/{code}")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReceiptAnswer.class)))
    ResponseEntity<byte[]> check(@PathVariable String code, HttpServletRequest request) {
        ReceiptCheck check = receipts.check(code);
        return reads.answer(request, answer(check, null), () -> answer(check, check.asOf()));
    }

    private static ReceiptAnswer answer(ReceiptCheck check, @Nullable Instant serverTime) {
        return new ReceiptAnswer(
                check.receipt().code(),
                check.state(),
                check.detail(),
                check.contest(),
                check.round(),
                check.submittedAt(),
                check.answered(),
                check.questions(),
                check.receipt().hash(),
                check.intact(),
                serverTime);
    }
}
