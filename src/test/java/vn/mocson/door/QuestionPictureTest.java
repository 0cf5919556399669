package vn.mocson.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.AuthenticationException;
import vn.mocson.DoorTest;
import vn.mocson.common.security.Access;
import vn.mocson.questionbank.ImageId;
import vn.mocson.questionbank.ImageUpload;
import vn.mocson.questionbank.Picture;
import vn.mocson.questionbank.QuestionImages;

@DoorTest
class QuestionPictureTest {

    @Autowired
    Door door;

    @Autowired
    QuestionImages images;

    @Autowired
    JdbcClient db;

    @Autowired
    Environment environment;

    private static Picture drawing(int color) throws IOException {
        BufferedImage image = new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB);
        image.setRGB(3, 4, color);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return ImageUpload.normalize(out.toByteArray());
    }

    private ImageId kept(Picture picture) {
        return Access.asSystem(() -> images.put(picture));
    }

    @Test
    void a_picture_is_shown_to_everybody_and_kept_for_ever() throws IOException {
        Picture picture = drawing(0xA61B29);
        ImageId id = kept(picture);

        Answer answer = door.get("/hinh/" + id).expect(200);

        assertThat(id).isEqualTo(picture.id());
        assertThat(answer.header("Content-Type")).isEqualTo("image/png");
        assertThat(answer.header("Cache-Control")).isEqualTo("max-age=31536000, public, immutable");
        assertThat(answer.header("ETag")).isEqualTo("\"" + id + "\"");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy")).isEqualTo("default-src 'none'");
        assertThat(answer.header("Set-Cookie")).isEmpty();
        assertThat(bytesAt("/hinh/" + id)).isEqualTo(picture.bytes());
    }

    private byte[] bytesAt(String path) throws IOException {
        String port = environment.getRequiredProperty("local.server.port");
        try (InputStream in =
                URI.create("http://localhost:" + port + path).toURL().openStream()) {
            return in.readAllBytes();
        }
    }

    @Test
    void who_has_it_is_not_sent_it_again() throws IOException {
        ImageId id = kept(drawing(0x1F6B45));

        Answer answer = door.get("/hinh/" + id, "If-None-Match", "\"" + id + "\"");

        assertThat(answer.status()).isEqualTo(304);
        assertThat(answer.text()).isEmpty();
    }

    @Test
    void the_same_picture_is_kept_once() throws IOException {
        Picture picture = drawing(0x8A6A12);
        ImageId first = kept(picture);
        ImageId again = kept(picture);

        assertThat(again).isEqualTo(first);
        assertThat(db.sql("SELECT width * 1000 + height FROM question_image WHERE id = ?")
                        .param(first.value())
                        .query(Integer.class)
                        .list())
                .containsExactly(30_020);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000000000000000000000000000000000000000000000000000000000000000",
                "ABCDEF0000000000000000000000000000000000000000000000000000000000",
                "1",
                "%27%20OR%201"
            })
    void there_is_nothing_at_an_unknown_or_malformed_address(String id) {
        Answer answer = door.get("/hinh/" + id);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("NOT_FOUND");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void nobody_brings_a_picture_without_working_on_the_bank() throws IOException {
        Picture picture = drawing(0x1E1B18);

        assertThatThrownBy(() -> images.put(picture)).isInstanceOf(AuthenticationException.class);
    }
}
