package heyi.account;

/** What was done to an account. */
public enum AccountEventKind {
    INVITED("发出邀请"),
    INVITATION_REVOKED("撤回邀请"),
    JOINED("接受邀请"),
    ROLE_CHANGED("变更身份"),
    LEFT("终止身份"),
    PASSWORD_CHANGED("修改密码"),
    PASSWORD_RESET("重设密码"),
    RESET_LINK_ISSUED("发出重设密码链接"),
    SECOND_FACTOR_SET("设置两步验证"),
    SECOND_FACTOR_REMOVED("解除两步验证"),
    RECOVERY_CODE_USED("使用恢复码登录"),
    SESSIONS_ENDED("在所有设备退出"),
    UNLOCKED("解除锁定"),
    TOKEN_ISSUED("建立接口令牌"),
    TOKEN_REVOKED("作废接口令牌"),
    ADMINISTRATOR_GRANTED("授予系统管理员"),
    ADMINISTRATOR_REVOKED("取消系统管理员");

    private final String label;

    AccountEventKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
