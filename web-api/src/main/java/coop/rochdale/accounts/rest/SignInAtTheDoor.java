package coop.rochdale.accounts.rest;

import jakarta.security.auth.message.config.AuthConfigFactory;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.time.InstantSource;
import org.eclipse.microprofile.config.ConfigProvider;

/** Has the container ask {@link BearerModule} who sends a request, as long as the application stands. */
@WebListener
public class SignInAtTheDoor implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
        TokenCheck check = new TokenCheck(TokenCheck.Wanted.of(ConfigProvider.getConfig()), InstantSource.system());
        AuthConfigFactory.getFactory().registerServerAuthModule(new BearerModule(check), event.getServletContext());
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        AuthConfigFactory.getFactory().removeServerAuthModule(event.getServletContext());
    }
}
