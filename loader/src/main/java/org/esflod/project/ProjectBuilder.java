package org.esflod.project;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A project being put together, field by field; {@link #build} checks it. */
public final class ProjectBuilder {
    private String key;
    private @Nullable String caseNumber;
    private String programmePeriod;
    private String language;
    private String title;
    private List<LanguageText> otherTitles = List.of();
    private List<LanguageText> abstracts = List.of();
    private @Nullable Named programmeArea;
    private @Nullable Named phase;
    private @Nullable Funding funding;
    private Owner owner;
    private @Nullable Contact contact;
    private @Nullable Money grantedAmount;
    private @Nullable Money totalBudget;
    private @Nullable Period period;
    private @Nullable Participants participants;
    private @Nullable Boolean strategicImportance;
    private @Nullable Boolean childPovertyTheme;
    private @Nullable Named country;
    private @Nullable Named region;
    private @Nullable Named nuts;
    private List<Named> counties = List.of();
    private List<Named> municipalities = List.of();
    private @Nullable Location location;
    private List<Section> sections = List.of();
    private List<SourceRef> sources = List.of();

    /** With what every project has; the title is in Swedish until another {@link #language} is set. */
    public ProjectBuilder(String key, String programmePeriod, String title, Owner owner) {
        this.key = key;
        this.programmePeriod = programmePeriod;
        this.language = "sv";
        this.title = title;
        this.owner = owner;
    }

    /** With all that another project has. */
    public ProjectBuilder(Project project) {
        this.key = project.key();
        this.caseNumber = project.caseNumber();
        this.programmePeriod = project.programmePeriod();
        this.language = project.language();
        this.title = project.title();
        this.otherTitles = project.otherTitles();
        this.abstracts = project.abstracts();
        this.programmeArea = project.programmeArea();
        this.phase = project.phase();
        this.funding = project.funding();
        this.owner = project.owner();
        this.contact = project.contact();
        this.grantedAmount = project.grantedAmount();
        this.totalBudget = project.totalBudget();
        this.period = project.period();
        this.participants = project.participants();
        this.strategicImportance = project.strategicImportance();
        this.childPovertyTheme = project.childPovertyTheme();
        this.country = project.country();
        this.region = project.region();
        this.nuts = project.nuts();
        this.counties = project.counties();
        this.municipalities = project.municipalities();
        this.location = project.location();
        this.sections = project.sections();
        this.sources = project.sources();
    }

    /** The last part of the project's IRI, see {@link Keys#project}. */
    public ProjectBuilder key(String value) {
        key = value;
        return this;
    }

    /** The authority's case number, such as {@code 2015/00648}; absent where the source has none. */
    public ProjectBuilder caseNumber(@Nullable String value) {
        caseNumber = value;
        return this;
    }

    /** Such as {@code 2007-2013}. */
    public ProjectBuilder programmePeriod(String value) {
        programmePeriod = value;
        return this;
    }

    /** The language of title and sections, BCP 47, such as {@code sv}; {@code und} where the source does not tell. */
    public ProjectBuilder language(String value) {
        language = value;
        return this;
    }

    /** The title, never blank. */
    public ProjectBuilder title(String value) {
        title = value;
        return this;
    }

    /** The title in other languages. */
    public ProjectBuilder otherTitles(List<LanguageText> value) {
        otherTitles = value;
        return this;
    }

    /** Summaries, one a language; empty where no source has one. */
    public ProjectBuilder abstracts(List<LanguageText> value) {
        abstracts = value;
        return this;
    }

    /** Such as {@code Programområde 1 Kompetensförsörjning}; absent where not stated. */
    public ProjectBuilder programmeArea(@Nullable Named value) {
        programmeArea = value;
        return this;
    }

    /** Such as {@code Förprojektering}; absent where not stated. */
    public ProjectBuilder phase(@Nullable Named value) {
        phase = value;
        return this;
    }

    /** Programme, fund and what goes with them; absent where nothing of it is known. */
    public ProjectBuilder funding(@Nullable Funding value) {
        funding = value;
        return this;
    }

    /** Who owns the project. */
    public ProjectBuilder owner(Owner value) {
        owner = value;
        return this;
    }

    /** The contact person; absent where not stated. Never passes the link stage. */
    public ProjectBuilder contact(@Nullable Contact value) {
        contact = value;
        return this;
    }

    /** Granted support from the fund; absent where not stated or not readable. */
    public ProjectBuilder grantedAmount(@Nullable Money value) {
        grantedAmount = value;
        return this;
    }

    /** Total budget; absent where not stated or not readable. */
    public ProjectBuilder totalBudget(@Nullable Money value) {
        totalBudget = value;
        return this;
    }

    /** First and last day; absent where not stated or not readable. */
    public ProjectBuilder period(@Nullable Period value) {
        period = value;
        return this;
    }

    /** How many take part; absent where not stated. */
    public ProjectBuilder participants(@Nullable Participants value) {
        participants = value;
        return this;
    }

    /** Whether it is an operation of strategic importance; absent where not stated. */
    public ProjectBuilder strategicImportance(@Nullable Boolean value) {
        strategicImportance = value;
        return this;
    }

    /** Whether its secondary theme is to combat child poverty; absent where not stated. */
    public ProjectBuilder childPovertyTheme(@Nullable Boolean value) {
        childPovertyTheme = value;
        return this;
    }

    /** The country concerned, such as {@code Sverige}, or the form's own {@code SE}; absent where not known. */
    public ProjectBuilder country(@Nullable Named value) {
        country = value;
        return this;
    }

    /** Such as {@code Sydsverige}; absent where not stated. */
    public ProjectBuilder region(@Nullable Named value) {
        region = value;
        return this;
    }

    /** The region's NUTS code as stated, such as {@code SE22}; absent where not stated. */
    public ProjectBuilder nuts(@Nullable Named value) {
        nuts = value;
        return this;
    }

    /** As listed, in the source's order; empty where the source has no list. */
    public ProjectBuilder counties(List<Named> value) {
        counties = value;
        return this;
    }

    /** As listed, in the source's order; empty where the source has no list. */
    public ProjectBuilder municipalities(List<Named> value) {
        municipalities = value;
        return this;
    }

    /** A location indicator below the region; absent where not stated. */
    public ProjectBuilder location(@Nullable Location value) {
        location = value;
        return this;
    }

    /** Running text, in the source's order. */
    public ProjectBuilder sections(List<Section> value) {
        sections = value;
        return this;
    }

    /** Where the record was found; at least one. */
    public ProjectBuilder sources(List<SourceRef> value) {
        sources = value;
        return this;
    }

    /** The project. */
    public Project build() {
        return new Project(
                key,
                caseNumber,
                programmePeriod,
                language,
                title,
                otherTitles,
                abstracts,
                programmeArea,
                phase,
                funding,
                owner,
                contact,
                grantedAmount,
                totalBudget,
                period,
                participants,
                strategicImportance,
                childPovertyTheme,
                country,
                region,
                nuts,
                counties,
                municipalities,
                location,
                sections,
                sources);
    }
}
