package heyi.demonstration;

/** Accounts whose password everybody knows would be open to the network; the message is one line. */
class DemonstrationExposed extends RuntimeException {

    DemonstrationExposed(String address) {
        super("数据库中还有密码公开的演示账号，不能在 " + address + " 上对外服务：请去掉 server.address 设置，或换用不含演示数据的数据库。"
                + " / Demonstration accounts with a public password exist, so Heyi does not listen on " + address
                + ": leave server.address at 127.0.0.1, or use a database without them.");
    }
}
