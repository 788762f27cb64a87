package heyi.registration;

import heyi.party.Actor;
import heyi.party.Credentials;
import heyi.party.Organisation;
import heyi.party.OrganisationChanges;
import heyi.party.OrganisationKind;
import heyi.party.Organisations;
import heyi.party.People;
import heyi.party.Plants;
import heyi.party.Scan;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The record of an organisation: who sees what of it, and what its head, and nobody else, brings up to date. */
@Service
@Transactional
public class OrganisationRecords {

    private final Organisations organisations;
    private final Directory directory;
    private final Merges merges;
    private final People people;
    private final Plants plants;
    private final Credentials credentials;
    private final OrganisationChanges changes;

    OrganisationRecords(
            Organisations organisations,
            Directory directory,
            Merges merges,
            People people,
            Plants plants,
            Credentials credentials,
            OrganisationChanges changes) {
        this.organisations = organisations;
        this.directory = directory;
        this.merges = merges;
        this.people = people;
        this.plants = plants;
        this.credentials = credentials;
        this.changes = changes;
    }

    /** The record that took this one over in a merge, if this person may see it. */
    @Transactional(readOnly = true)
    public Optional<UUID> mergedInto(UUID id, Actor actor) {
        return organisations
                .mergedInto(id)
                .filter(kept -> directory.visible(kept, actor).isPresent());
    }

    /** Empty for those to whom the organisation does not exist. */
    @Transactional(readOnly = true)
    public Optional<OrganisationRecord> find(UUID id, Actor actor) {
        return directory.visible(id, actor).map(o -> record(o, actor));
    }

    /** Empty for all but its heads. */
    @Transactional(readOnly = true)
    public Optional<Headed> headed(UUID id, Actor actor) {
        return directory.visible(id, actor).filter(o -> actor.heads(o.group())).map(o -> new Headed(o, actor.person()));
    }

    private OrganisationRecord record(Organisation o, Actor actor) {
        var unions = organisations.unionsOf(o.id());
        return new OrganisationRecord(
                o,
                people.membersOf(o.id()),
                plants.of(o.id()),
                unions,
                o.kind() == OrganisationKind.EMPLOYER && unions.isEmpty() ? acting(o, actor) : null,
                o.employerId() == null ? null : organisations.get(o.employerId()),
                o.upperUnionId() == null ? null : organisations.get(o.upperUnionId()),
                plants.ofUnion(o.id()).orElse(null),
                credentials.of(o.id()).stream()
                        .map(c -> new OrganisationRecord.Paper(c, credentials.state(c)))
                        .toList(),
                actor.heads(o.group()),
                merges.mayMerge(o, actor));
    }

    private @Nullable Organisation acting(Organisation employer, Actor actor) {
        return organisations.actingUnionsOf(employer).stream()
                .filter(u -> actor.actsFor(u.group()))
                .findFirst()
                .orElse(null);
    }

    /** The scan of one paper; empty if the organisation has none of that id, or does not exist for this person. */
    @Transactional(readOnly = true)
    public Optional<Scan> paper(UUID id, UUID paper, Actor actor) {
        return directory.visible(id, actor).stream()
                .flatMap(o -> credentials.of(o.id()).stream())
                .filter(c -> c.id().equals(paper))
                .findFirst()
                .flatMap(c -> credentials.bytes(id, paper).map(bytes -> new Scan(c.filename(), bytes)));
    }

    /**
     * Brings the record up to date.
     *
     * @param onlyIf looks at the record as it stands, which nobody else changes meanwhile; throws to prevent the change
     * @throws heyi.rules.RuleBroken {@code organisation.industry}
     */
    public void edit(Headed by, EditOrganisation form, Consumer<Organisation> onlyIf) {
        changes.change(form.in(by.organisation()), by.head(), onlyIf);
    }

    /**
     * Enters one more place of work.
     *
     * @throws heyi.rules.RuleBroken {@code plant.name-taken}
     */
    public UUID addPlant(Headed by, AddPlant f) {
        var o = by.organisation();
        var plant = new Plants.Plant(UUID.randomUUID(), o.id(), f.name(), f.region(), f.address(), f.headcount());
        plants.add(plant);
        changes.note(o.id(), by.head(), "登记厂区", "", f.name());
        return plant.id();
    }

    /**
     * Files a paper; the same bytes again change nothing.
     *
     * @throws heyi.rules.RuleBroken {@code credential.…}
     */
    public void file(Headed by, FileCredential f) {
        var o = by.organisation();
        credentials.file(o.id(), f.paper(), by.head());
        changes.note(o.id(), by.head(), "上传证照", "", f.kind().label() + " " + f.number());
    }

    /**
     * Says whose workers a union unites; the employer's head may not say, the union's head does.
     *
     * @param plant one plant of its employer, or null for the whole legal entity
     * @return false if it is no union of one employer
     * @throws heyi.rules.RuleBroken {@code plant.not-of-employer}
     */
    public boolean confine(Headed by, @Nullable UUID plant) {
        var o = by.organisation();
        if (o.employerId() == null) return false;
        plants.confine(o.id(), plant);
        changes.note(o.id(), by.head(), "所代表的范围", "", plant == null ? "整个单位" : "厂区");
        return true;
    }
}
