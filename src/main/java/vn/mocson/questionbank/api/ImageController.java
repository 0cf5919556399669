package vn.mocson.questionbank.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.mocson.common.web.NotFound;
import vn.mocson.questionbank.ImageId;
import vn.mocson.questionbank.Picture;
import vn.mocson.questionbank.QuestionImages;

/**
 * Pictures of questions, at {@code /hinh/{id}}. They need no token, as an {@code <img>} sends none, and none is missing:
 * the id is the SHA-256 of the picture, so nobody can guess the address of one that was not shown to them.
 */
@RestController
@Tag(name = "images")
class ImageController {

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final QuestionImages images;

    ImageController(QuestionImages images) {
        this.images = images;
    }

    @GetMapping("/hinh/{id}")
    ResponseEntity<byte[]> picture(@PathVariable String id) {
        Picture picture = images.find(known(id)).orElseThrow(ImageController::noSuchPicture);
        return ResponseEntity.ok()
                .eTag("\"" + id + "\"")
                .cacheControl(FOR_EVER)
                .contentType(MediaType.parseMediaType(picture.mediaType()))
                // opened by itself, whatever it holds, it is a picture and runs nothing
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'")
                .body(picture.bytes());
    }

    private static ImageId known(String id) {
        try {
            return new ImageId(id);
        } catch (IllegalArgumentException e) {
            throw noSuchPicture();
        }
    }

    private static NotFound noSuchPicture() {
        return new NotFound("Không có hình này. Hãy tải lại trang.");
    }
}
