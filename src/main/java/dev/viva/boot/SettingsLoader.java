package dev.viva.boot;

import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the settings before Quarkus runs, from the same places in the same order. */
final class SettingsLoader {
    private static final int WORKING_FOLDER = 260;
    private static final int JAR = 250;

    private SettingsLoader() {}

    /**
     * @throws Failure naming the setting that is wrong
     */
    static SmallRyeConfig config() {
        try {
            SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder()
                    .addDefaultInterceptors()
                    .addDiscoveredConverters()
                    .addDefaultSources()
                    .withMapping(Settings.class);
            URL bundled = SettingsLoader.class.getResource("/application.properties");
            if (bundled != null) {
                builder.withSources(new PropertiesConfigSource(bundled, JAR));
            }
            Path own = Path.of("config", "application.properties");
            if (Files.exists(own)) {
                builder.withSources(new PropertiesConfigSource(own.toUri().toURL(), WORKING_FOLDER));
            }
            return builder.build();
        } catch (ConfigValidationException e) {
            throw new Failure("A setting is wrong: " + e.getProblem(0).getMessage() + ".", e);
        } catch (IOException e) {
            throw new Failure("config/application.properties cannot be read.", e);
        } catch (IllegalArgumentException e) {
            throw new Failure("A setting is wrong: " + e.getMessage() + ".", e);
        }
    }
}
