package heyi.rehearsal;

import heyi.party.Person;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;

/** Invented names as they are common in Zhejiang, each once. The same seed gives the same names. */
final class Names {

    private static final String SURNAMES = "陈陈陈王王王张张张李李徐徐周周沈沈吴吴朱朱黄黄金金胡胡杨杨赵俞孙郑何高叶潘方郭韩汪林许钱章施傅来蒋冯华戴田楼董丁毛姚汤茅盛裘童瞿";
    private static final String WOMEN = "芳娟敏静丽燕萍玲红霞琴英华慧兰梅婷洁莉雅欣怡佳颖琳倩薇妍珍秀晓雪月云春凤娜丹蓉";
    private static final String MEN = "伟强军勇杰涛明刚平辉鹏飞峰斌波建国华文志海江浩宇晨俊凯龙林成东庆松柏根良祥荣富";

    private final Random random;
    private final Set<String> given = new HashSet<>();

    Names(long seed) {
        random = new Random(seed);
    }

    String next(Person.Sex sex) {
        var characters = sex == Person.Sex.F ? WOMEN : MEN;
        String name;
        do {
            name = pick(SURNAMES) + pick(characters) + (random.nextInt(4) == 0 ? "" : pick(characters));
        } while (!given.add(name));
        return name;
    }

    private String pick(String from) {
        int i = random.nextInt(from.length());
        return from.substring(i, i + 1);
    }
}
