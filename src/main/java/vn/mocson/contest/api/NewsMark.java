package vn.mocson.contest.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.mocson.contest.AnnouncementService;

/**
 * Tells whoever asks the door for anything that there is something to be told: a header on every answer while an
 * announcement runs. So nobody has to ask for announcements, and a page that saves an answer knows of them with the
 * save. What it is stands at {@code /contests/{slug}/announcements}.
 */
@Component
class NewsMark extends OncePerRequestFilter {

    /** Made when the first request comes, like the short way of starts and saves, which it stands before. */
    @Configuration(proxyBeanMethods = false)
    static class Registration {

        @Bean
        DelegatingFilterProxyRegistrationBean newsMarkFilter() {
            DelegatingFilterProxyRegistrationBean filter = new DelegatingFilterProxyRegistrationBean("newsMark");
            filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 12);
            return filter;
        }
    }

    static final String HEADER = "Mocson-News";

    private final AnnouncementService announcements;

    NewsMark(AnnouncementService announcements) {
        this.announcements = announcements;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/v1/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String mark = mark();
        if (!mark.isEmpty()) {
            response.setHeader(HEADER, mark);
        }
        chain.doFilter(request, response);
    }

    /** Without the database nothing is told; what was asked for has its own way to say so. */
    private String mark() {
        try {
            return announcements.mark();
        } catch (DataAccessException gone) {
            return "";
        }
    }
}
