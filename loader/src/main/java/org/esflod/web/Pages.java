package org.esflod.web;

import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import org.esflod.problem.LoaderException;

/**
 * The pages of one package: its templates, and its texts in both languages beside those of the frame.
 *
 * <p>A template is {@code name.ftlh} beside the class that makes the page; it begins with {@code <#import "layout.ftlh" as
 * layout>} and puts its content into {@code <@layout.page title=...>}. The texts are {@code name_sv.properties} and {@code
 * name_en.properties} there; those of the frame are {@code web/site_*.properties}.
 */
public final class Pages {
    private final Class<?> owner;
    private final Configuration configuration;
    private final Map<TextsOf, Map<String, String>> texts = new ConcurrentHashMap<>();

    /** A page in a language. */
    private record TextsOf(String page, Language language) {}

    /**
     * The pages whose files stand beside a class.
     *
     * @param owner the class
     */
    public Pages(Class<?> owner) {
        this.owner = owner;
        configuration = new Configuration(Configuration.VERSION_2_3_35);
        configuration.setTemplateLoader(new MultiTemplateLoader(
                new TemplateLoader[] {new ClassTemplateLoader(owner, ""), new ClassTemplateLoader(Pages.class, "")}));
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setURLEscapingCharset(StandardCharsets.UTF_8.name());
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        // Templates are part of the program: none has a form of its own for a language, and none changes while it runs.
        configuration.setLocalizedLookup(false);
        configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
    }

    /**
     * A page as text.
     *
     * @param name of template and texts, such as {@code start}
     * @param model what the template needs beside {@code lang}, {@code other}, {@code root}, {@code path}, {@code languages},
     *     {@code version}, {@code base} and {@code text}, which it always has
     * @throws LoaderException where template or texts are missing
     */
    public String page(String name, Exchange exchange, Map<String, ?> model) throws IOException {
        Language language = exchange.language();
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("lang", language.tag());
        all.put("other", language.other().tag());
        all.put("root", exchange.root());
        all.put("path", exchange.path());
        all.put("languages", languages(exchange));
        all.put("version", exchange.served().version().id());
        all.put("base", exchange.served().base().iri());
        all.put("text", texts(name, language));
        all.putAll(model);
        StringWriter page = new StringWriter();
        try {
            template(name).process(all, page);
        } catch (TemplateException e) {
            throw new IllegalStateException(name + ".ftlh does not fit its model", e);
        }
        return page.toString();
    }

    /** This address in each language, every other parameter kept: {@code ?q=vård&lang=en}. */
    private static Map<String, String> languages(Exchange exchange) {
        StringBuilder others = new StringBuilder();
        exchange.request().getParameterMap().forEach((name, values) -> {
            for (String value : name.equals("lang") ? new String[0] : values) {
                others.append(encoded(name)).append('=').append(encoded(value)).append('&');
            }
        });
        Map<String, String> links = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            links.put(language.tag(), "?" + others + "lang=" + language.tag());
        }
        return links;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Sends a page with status 200. */
    public void send(String name, Exchange exchange, Map<String, ?> model) throws IOException {
        send(200, name, exchange, model);
    }

    /** Sends a page with another status, such as 404. */
    public void send(int status, String name, Exchange exchange, Map<String, ?> model) throws IOException {
        exchange.inLanguage(exchange.language().tag());
        exchange.send(status, "text/html", page(name, exchange, model));
    }

    /** The texts of a page in a language, those of the frame among them. */
    public Map<String, String> texts(String name, Language language) {
        return texts.computeIfAbsent(new TextsOf(name, language), each -> {
            Map<String, String> read = new LinkedHashMap<>();
            add(read, Pages.class.getPackageName() + ".site", language);
            add(read, owner.getPackageName() + "." + name, language);
            return Collections.unmodifiableMap(read);
        });
    }

    private void add(Map<String, String> texts, String bundle, Language language) {
        ResourceBundle read = ResourceBundle.getBundle(
                bundle,
                Locale.forLanguageTag(language.tag()),
                owner.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        read.keySet().forEach(key -> texts.put(key, read.getString(key)));
    }

    private Template template(String name) {
        try {
            return configuration.getTemplate(name + ".ftlh");
        } catch (IOException e) {
            throw new LoaderException(
                    "the template of the page " + name + " is missing or broken: " + e.getMessage(), e);
        }
    }
}
