package vn.mocson.common.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/**
 * The packed file that is smallest, of those a browser can unpack. Left to itself the resolver takes the first one that
 * the browser names, which is gzip with all of them, and a sitting weighs a tenth more.
 */
final class BestPacked extends EncodedResourceResolver {

    @Override
    protected @Nullable Resource resolveResourceInternal(
            @Nullable HttpServletRequest request,
            String requestPath,
            List<? extends Resource> locations,
            ResourceResolverChain chain) {
        return super.resolveResourceInternal(
                request == null ? null : new BrotliFirst(request), requestPath, locations, chain);
    }

    /** Names Brotli first where it is taken at all. */
    static final class BrotliFirst extends HttpServletRequestWrapper {

        BrotliFirst(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getHeader(String name) {
            String header = super.getHeader(name);
            return header != null
                            && name.equalsIgnoreCase(HttpHeaders.ACCEPT_ENCODING)
                            && PublicReads.takes("br", header)
                    ? "br, " + header
                    : header;
        }
    }
}
