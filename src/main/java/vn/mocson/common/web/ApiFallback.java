package vn.mocson.common.web;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Addresses under {@code /api} that mean nothing: without this, the house would answer them with a page. */
@RestController
@Hidden
class ApiFallback {

    @RequestMapping("/api/**")
    void nothingHere() {
        throw new NotFound("Địa chỉ này không có nội dung nào. Hãy tải lại trang dự thi rồi thử lại.");
    }
}
