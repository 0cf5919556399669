package vn.mocson.participant;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Pages without Flow that ask the database for a stranger are knocked at as often as the door's public reads. */
@Configuration(proxyBeanMethods = false)
class LightPageLimits {

    @Bean
    FilterRegistrationBean<Filter> receiptPageLimit(DoorRateLimits limits) {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>((request, response, chain) -> {
            if (limits.admit((HttpServletRequest) request, (HttpServletResponse) response)) {
                chain.doFilter(request, response);
            }
        });
        registration.addUrlPatterns("/bien-nhan", "/chung-nhan", "/chung-nhan/*");
        return registration;
    }

    /** Changing a PIN asks whether the old one is right, like a sign-in. */
    @Bean
    FilterRegistrationBean<Filter> pinPageLimit(DoorRateLimits limits) {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>((request, response, chain) -> {
            HttpServletRequest asked = (HttpServletRequest) request;
            boolean tries =
                    asked.getMethod().equals("POST") && asked.getRequestURI().endsWith("/doi-pin");
            if (!tries || limits.admit(asked, (HttpServletResponse) response)) {
                chain.doFilter(request, response);
            }
        });
        registration.addUrlPatterns("/thi/*");
        return registration;
    }
}
