package dev.perennial.server.http;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@code ?after=&limit=} of a list. */
final class PageArguments implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Limit.class || parameter.getParameterType() == After.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        if (parameter.getParameterType() == Limit.class) return limit(request.getParameter("limit"));
        return new After(Optional.ofNullable(request.getParameter("after")).filter(key -> !key.isEmpty()));
    }

    private static Limit limit(@Nullable String text) {
        if (text == null) return new Limit(Limit.DEFAULT);
        try {
            return Limit.parse(text);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("limit", e);
        }
    }
}
