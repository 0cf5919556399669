package vn.mocson.portal;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.mocson.common.web.NotFound;

/** Addresses below {@code /thi} that mean nothing: without this the house would answer them with a page of its own. */
@Controller
class LightFallback {

    @RequestMapping("/thi/**")
    void nothingHere() {
        throw new NotFound("Địa chỉ này không có trang nào.");
    }
}
