package dev.viva.adapter.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page in a real browser against the built service. */
class PageBrowserIT {
    /** Which of the two questions comes first depends on who asks; this one is answered by {@link #ANSWER}. */
    private static final String COMPARE = "Compare how";

    private static final String OTHER_ANSWER =
            "The absolute-value constraint is a diamond with corners on the axes. The growing ellipses of the loss touch it"
                    + " first at a corner, and there some weights are exactly zero. The round constraint has no corners, so"
                    + " the ellipse touches it at a point where all weights are usually nonzero.";

    private static final String ANSWER =
            "The L2 gradient is 2λθ, so a small weight feels hardly any pull. L1 pulls with λ times the sign, the same"
                    + " strength for large and small weights. Ridge weights get close to zero but in general do not"
                    + " become exactly zero. L1 has a kink at zero, and if the loss gradient there is below λ in"
                    + " magnitude the best value is exactly zero.";
    private static final int LONGEST_WAIT = 20_000;

    @TempDir
    static Path folder;

    private static RunningService service;
    private static Playwright playwright;
    private static Browser browser;

    private final List<String> complaints = new ArrayList<>();
    private BrowserContext context;
    private Page page;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        service = RunningService.start(Files.createDirectory(folder.resolve("data")));
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        String chromium = Optional.ofNullable(System.getenv("VIVA_CHROMIUM")).orElse("/usr/bin/chromium");
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(chromium))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        PlaywrightAssertions.setDefaultAssertionTimeout(LONGEST_WAIT);
    }

    @AfterAll
    static void stop() throws InterruptedException {
        if (playwright != null) {
            playwright.close();
        }
        if (service != null) {
            service.stop();
        }
    }

    /** A new context is a new visitor. */
    @BeforeEach
    void visit() {
        visit(new Browser.NewContextOptions());
    }

    @AfterEach
    void leave() {
        context.close();
        assertThat(complaints).as("what the browser complained about").isEmpty();
    }

    @Test
    void shouldShowTheMarkWithoutReload() {
        // Given
        page.evaluate("window.loadedOnce = true");
        ask();
        boolean compare = page.locator(".card.question.open").textContent().contains(COMPARE);

        // When
        answer(compare ? ANSWER : OTHER_ANSWER);

        // Then
        assertThat(page.locator(".card.grade")).isVisible();
        assertThat(page.locator(".card.grade .verdict").first())
                .hasText(Pattern.compile("Met|Partly|Missed|Contradicted"));
        assertThat(page.locator(".card.question.open")).hasCount(1);
        assertThat(page.locator(".pending")).hasCount(0);
        assertThat(page.evaluate("window.loadedOnce")).isEqualTo(true);
    }

    @Test
    void shouldBeUsableByKeyboardAlone() {
        // Given
        page.keyboard().press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        page.locator("#welcome .main").focus();

        // When
        page.keyboard().press("Enter");
        assertThat(page.locator(".card.question.open")).isVisible();
        assertThat(box()).isFocused();
        page.keyboard().type("A first line");
        page.keyboard().press("Shift+Enter");
        page.keyboard().type("and a second one.");
        assertThat(box()).hasValue("A first line\nand a second one.");
        page.keyboard().press("Enter");

        // Then
        assertThat(page.locator(".said")).containsText("A first line\nand a second one.");
        assertThat(box()).hasValue("");
        assertThat(page.locator(".card.grade")).isVisible();
    }

    @Test
    void shouldShowHintsInTheQuestion() {
        // Given
        ask();

        // When
        button("hint").click();

        // Then
        assertThat(page.locator(".card.question.open .card.notice")).containsText("Hint 1");
        assertThat(box()).isFocused();
    }

    @Test
    void shouldShowTheModelAnswerAndGoOn() {
        // Given
        ask();

        // When
        button("explain").click();

        // Then
        assertThat(page.locator(".card.study")).isVisible();
        assertThat(page.locator(".card.question.open h3")).containsText("Question 2");
    }

    @Test
    void shouldEndAMockInterviewWithAScorecard() {
        // Given
        page.locator("#welcome-length").selectOption("3");
        page.locator("#welcome button", new Page.LocatorOptions().setHasText("Mock interview"))
                .click();

        // When
        // The bank has two, and none comes twice.
        for (int question = 1; question <= 2; question++) {
            assertThat(page.locator(".card.question.open h3")).containsText("Question " + question + " of 3");
            button("skip").click();
        }

        // Then
        assertThat(page.locator(".card.scorecard")).isVisible();
        assertThat(page.locator(".card.scorecard details")).hasCount(2);
        assertThat(page.locator(".card.question.open")).hasCount(0);
        page.locator(".card.scorecard summary").first().click();
        assertThat(page.locator(".card.scorecard .inside").first()).isVisible();
    }

    @Test
    void shouldShowProgressAndHelp() {
        // When
        page.locator("#progress").click();
        page.locator("#help").click();

        // Then
        assertThat(page.locator(".card.progress")).isVisible();
        assertThat(page.locator(".card.help dt").first()).containsText("probe");
    }

    @Test
    void shouldShowThePictureOfAnExperiment() {
        // When
        answer("lab");
        page.locator(".card.study button", new Page.LocatorOptions().setHasText("lab adam-first-steps"))
                .click();

        // Then
        Locator picture = page.locator(".card.picture img");
        assertThat(picture).isVisible();
        assertThat(picture).hasAttribute("alt", Pattern.compile("With neither correction .+"));
        assertThat(picture.evaluate("image => image.naturalWidth")).isEqualTo(1200);
        assertThat(page.locator(".card.picture figcaption")).containsText("With neither correction");
        assertThat(page.locator(".card.picture [role=status]")).hasCount(0);
    }

    @Test
    void shouldSayWhenAPictureCannotBeDrawnAndTryAgain() {
        // Given
        page.route("**/api/pictures/**adam-first-steps.png", Route::abort);
        answer("lab adam-first-steps");
        assertThat(page.locator(".card.picture")).containsText("could not be drawn");
        assertThat(page.locator(".card.picture figcaption")).isVisible();
        complaints.clear();

        // When
        page.locator(".card.picture button", new Page.LocatorOptions().setHasText("Try again"))
                .click();

        // Then
        assertThat(page.locator(".card.picture img")).isVisible();
    }

    @Test
    void shouldShowAHostileAnswerAsText() {
        // Given
        List<String> dialogs = new ArrayList<>();
        page.onDialog(dialog -> dismiss(dialog, dialogs));
        ask();
        String hostile = "<img src=x onerror=alert(1)> **bold** </script><script>alert(2)</script> \u202Egnp.exe";

        // When
        answer(hostile);
        assertThat(page.locator(".card.grade")).isVisible();
        page.reload();

        // Then
        assertThat(page.locator(".said")).containsText(hostile);
        assertThat(page.locator("#log img, #log script, #log strong")).hasCount(0);
        assertThat(dialogs).isEmpty();
    }

    @Test
    void shouldKeepTheConversationOverAReload() {
        // Given
        ask();
        String question = page.locator(".card.question.open .asked").innerText();
        answer(ANSWER);
        assertThat(page.locator(".card.grade")).isVisible();
        box().fill("half a thought");

        // When
        page.reload();

        // Then
        assertThat(page.locator(".card.question .asked").first()).hasText(question);
        assertThat(page.locator(".said")).containsText(ANSWER);
        assertThat(page.locator(".card.grade")).hasCount(1);
        assertThat(page.locator(".card.question.open h3")).containsText("Question 2");
        assertThat(box()).hasValue("half a thought");
        assertThat(page.locator("#welcome")).isHidden();
    }

    @Test
    void shouldKeepTheTextWhenItCannotBeSentAndSendItOnce() {
        // Given
        ask();
        List<String> sent = new ArrayList<>();
        page.onRequest(request -> record(request, sent));
        page.route("**/api/events", Route::abort);
        answer(ANSWER);
        assertThat(page.locator("#trouble")).containsText("Not sent");
        assertThat(box()).hasValue(ANSWER);
        complaints.clear();

        // When
        page.unroute("**/api/events");
        page.locator("#trouble button").click();

        // Then
        assertThat(page.locator(".card.grade")).isVisible();
        assertThat(page.locator("#trouble")).isHidden();
        assertThat(page.locator(".said")).hasCount(1);
        assertThat(sent).hasSize(2);
        assertThat(sent.get(1)).isEqualTo(sent.get(0));
    }

    @Test
    void shouldSayWhenTheConnectionIsLostAndWhenItIsBack() {
        // Given
        page.route("**/api/replies*", Route::abort);
        page.reload();
        assertThat(page.locator("#connection")).containsText("Connection lost");
        complaints.clear();

        // When
        page.unroute("**/api/replies*");

        // Then
        assertThat(page.locator("#connection")).containsText("Connected again");
        complaints.clear();
    }

    @Test
    void shouldFitAPhone() {
        // Given
        context.close();
        visit(new Browser.NewContextOptions()
                .setViewportSize(390, 844)
                .setHasTouch(true)
                .setIsMobile(true));
        ask();

        // When
        box().fill("a_very_long_word_without_a_break_".repeat(8) + ANSWER);
        page.locator("#send").tap();

        // Then
        assertThat(page.locator(".card.grade")).isVisible();
        assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .isEqualTo(0);
    }

    @Test
    void shouldFollowTheDarkScheme() {
        // Given
        String light = background();

        // When
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));

        // Then
        assertThat(light).isEqualTo("rgb(250, 249, 246)");
        assertThat(background()).isEqualTo("rgb(21, 23, 26)");
    }

    private void visit(Browser.NewContextOptions options) {
        context = browser.newContext(options);
        context.setDefaultTimeout(LONGEST_WAIT);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.navigate(service.address() + "/");
        assertThat(page.locator("#welcome")).isVisible();
    }

    private void ask() {
        page.locator("#welcome .chip", new Page.LocatorOptions().setHasText("L1, L2 and weight decay"))
                .click();
        assertThat(page.locator(".card.question.open")).isVisible();
    }

    private void answer(String text) {
        box().fill(text);
        box().press("Enter");
    }

    private Locator box() {
        return page.locator("#answer");
    }

    private Locator button(String action) {
        return page.locator(".card.question.open button[data-action=" + action + "]");
    }

    private String background() {
        return String.valueOf(page.evaluate("getComputedStyle(document.body).backgroundColor"));
    }

    private static void record(Request request, List<String> sent) {
        if (request.method().equals("POST")) {
            sent.add(request.postData());
        }
    }

    private static void dismiss(Dialog dialog, List<String> dialogs) {
        dialogs.add(dialog.message());
        dialog.dismiss();
    }
}
