package heyi.account;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param demonstration one-time codes are shown on the page instead of staying with the phone alone */
@ConfigurationProperties("heyi")
record AccountSettings(boolean demonstration) {}
