package heyi.api;

import io.swagger.v3.oas.annotations.media.Schema;

/** What somebody chooses who comes in by a link. */
@Schema(
        name = "NewLogin",
        description = "How somebody will sign in on the pages. Nothing of it is kept but a slow hash.")
record NewLogin(
        @Schema(
                        description = "Letters, digits and `. _ @ -`, three characters at least.",
                        example = "zhang.wei",
                        requiredMode = Schema.RequiredMode.REQUIRED)
                String login,
        @Schema(format = "password", requiredMode = Schema.RequiredMode.REQUIRED) String password) {

    private static final int LONGEST = 500;

    NewLogin {
        if (login == null || login.length() > LONGEST) throw new ApiError(400, "api.bad-value", "login");
        if (password == null || password.length() > LONGEST) throw new ApiError(400, "api.bad-value", "password");
    }

    @Override
    public String toString() {
        return "NewLogin";
    }
}
