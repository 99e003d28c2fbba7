// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/duty/TemplateController.h"

#include "app/console/Sentences.h"
#include "app/console/areas/duty/DutyShelf.h"
#include "app/console/areas/duty/TemplateSentences.h"
#include "app/console/areas/duty/TemplateShelf.h"
#include "app/console/areas/duty/UnitShelf.h"
#include "app/console/session/Session.h"
#include "core/zones/ZoneDatabase.h"
#include "duty/kinds/TemplateLimits.h"
#include "duty/roles/DutyRoles.h"
#include "models/Text.h"
#include "views/widgets/SentenceDialog.h"
#include "views/duty/template/TemplateDialog.h"
#include "views/duty/template/TemplateSheet.h"
#include "views/duty/template/TemplatesPage.h"

#include <QTimeZone>

#include <algorithm>
#include <array>
#include <utility>

namespace redoubt::console {

using namespace duty;

TemplateController::TemplateController(const AreaPlace &place, const DutySeat &seat, views::TemplatesPage &page, QObject *parent)
    : QObject(parent), m_place(place), m_seat(seat), m_page(page), m_refresh([this] { showAll(); }, this)
{
    m_page.list().setModel(&m_list);
    connect(&m_page.list(), &views::TemplateListPane::sortChosen, this, &TemplateController::showSort);
    connect(&m_page.list(), &views::TemplateListPane::templateChosen, this, [this](const QString &row) {
        m_row = row;
        m_version.reset();
        m_compared.reset();
        showCurrent();
    });
    connect(&m_page, &views::TemplatesPage::newRequested, this, &TemplateController::beginNew);
    connect(&m_page, &views::TemplatesPage::examplesRequested, this, &TemplateController::importExamples);
    auto *sheet = &m_page.sheet();
    // The box that was chosen in goes with the sheet: it is made anew once it has finished.
    connect(
        sheet, &views::TemplateSheet::versionWanted, this,
        [this](const Id &record) {
            m_version = record;
            if (m_compared == record)
                m_compared.reset();
            showCurrent();
        },
        Qt::QueuedConnection);
    connect(
        sheet, &views::TemplateSheet::comparisonWanted, this,
        [this](const Id &record) {
            m_compared = record.isNil() ? std::nullopt : std::optional(record);
            showCurrent();
        },
        Qt::QueuedConnection);
    connect(sheet, &views::TemplateSheet::newVersionRequested, this, &TemplateController::edit);
    connect(sheet, &views::TemplateSheet::copyRequested, this, &TemplateController::copy);
    connect(sheet, &views::TemplateSheet::withdrawRequested, this, &TemplateController::withdraw);
    connect(sheet, &views::TemplateSheet::useRequested, this, &TemplateController::use);
    connect(sheet, &views::TemplateSheet::exportRequested, this, &TemplateController::chooseExport);
    auto &desk = this->place().desk;
    connect(&TemplateShelf::of(desk), &TemplateShelf::templatesChanged, &m_refresh, &Refresh::soon);
    connect(&UnitShelf::of(desk), &UnitShelf::unitsChanged, &m_refresh, &Refresh::soon);
    connect(&DutyShelf::of(desk), &DutyShelf::officesChanged, &m_refresh, &Refresh::soon);
    connect(&desk, &Desk::directoryChanged, &m_refresh, &Refresh::soon);
    showAll();
}

TemplateController::~TemplateController() { delete m_dialog; }

Workplace &TemplateController::place() const { return m_place.session.place(); }

const TemplateBoard &TemplateController::board() const { return TemplateShelf::of(m_place.session.desk()).templates(); }

drafts::DutyHand TemplateController::hand() const { return {place().desk.nameOf(place().desk.account()), place().now()}; }

bool TemplateController::mayPublish() const
{
    return m_seat.broadcast && UnitShelf::of(place().desk).isIn(*m_seat.broadcast, writers::ofBroadcast());
}

bool TemplateController::mayChoose() const { return m_seat.office && UnitShelf::of(place().desk).isIn(*m_seat.office, writers::ofApprovals()); }

QString TemplateController::whyNot() const
{
    const auto unit = models::text(UnitShelf::of(place().desk).nameOf(m_seat.unit));
    if (!m_seat.broadcast)
        return tr("%1 has no broadcast yet, so it publishes nothing. An administrator opens it; templates of the units above are read all the same.")
            .arg(unit);
    return mayPublish() ? QString() : tr("You read these templates. Duty leaders and keepers of content of %1 publish them.").arg(unit);
}

models::OfficeTime TemplateController::time() const
{
    const auto *office = m_seat.office ? DutyShelf::of(place().desk).board(*m_seat.office) : nullptr;
    const auto name = office ? office->office()->value.zone : QTimeZone::systemTimeZoneId().toStdString();
    const auto now = place().now();
    return {now, zones::systemZone(name).value_or(calendar::TimeZone::utc()).offsetSeconds(now)};
}

calendar::CivilDate TemplateController::today() const
{
    const auto at = time();
    constexpr std::int64_t dayMs = 24LL * 60 * 60 * 1000;
    return calendar::CivilDate(static_cast<std::int32_t>((at.now.ms + 1000LL * at.offsetSeconds) / dayMs));
}

std::optional<ChecklistInUse> TemplateController::inUse() const
{
    const auto *office = m_seat.office ? DutyShelf::of(place().desk).board(*m_seat.office) : nullptr;
    return office ? std::optional(board().checklistFor(*office, m_seat.broadcast, broadcastsUpward(place().desk, m_seat.unit), today()))
                  : std::nullopt;
}

void TemplateController::gather()
{
    const auto &units = UnitShelf::of(place().desk);
    const auto broadcasts = broadcastsUpward(place().desk, m_seat.unit);
    m_series = board().series(broadcasts);
    m_units.clear();
    for (const auto &broadcast : broadcasts) {
        if (const auto unit = units.unitOf(broadcast))
            m_units[broadcast] = models::text(units.nameOf(*unit));
    }
}

void TemplateController::showAll()
{
    gather();
    std::array<int, 3> counts{};
    for (const auto &each : m_series)
        ++counts[static_cast<std::size_t>(each.sort)];
    m_page.list().setCounts(counts);
    m_page.setEmpty(m_series.empty(), mayPublish());
    m_page.setReadOnly(whyNot());
    m_list.assign(models::templateRows(m_series, m_page.list().sort(), today(), m_units, m_seat.broadcast, inUse()));
    if (m_list.rowOf(m_row) < 0) {
        m_row = m_list.rowCount() > 0 ? m_list.at(0).id : QString();
        m_version.reset();
        m_compared.reset();
    }
    showCurrent();
    Q_EMIT changed();
}

void TemplateController::showSort(TemplateSort sort)
{
    m_page.list().setSort(sort);
    m_row.clear();
    m_page.showProblem({});
    showAll();
}

std::optional<TemplateSeries> TemplateController::current() const
{
    const auto found = std::ranges::find(m_series, m_row, [](const TemplateSeries &each) { return models::templateRowId(each); });
    return found == m_series.end() ? std::nullopt : std::optional(*found);
}

const BoardRecord<DutyTemplate> *TemplateController::shown() const
{
    const auto series = current();
    if (!series)
        return nullptr;
    const auto *holds = series->inForceOn(today());
    const Id wanted = m_version ? *m_version : holds ? holds->id : series->latest().id;
    return board().version(wanted);
}

void TemplateController::showCurrent()
{
    m_page.list().setCurrent(m_row);
    const auto series = current();
    const auto *version = shown();
    if (!series || !version) {
        m_page.setTemplate(std::nullopt);
        return;
    }
    auto values = models::templateValues(*series, version->id, m_compared, today(), time());
    values.unit = m_units[series->broadcast];
    values.own = series->broadcast == m_seat.broadcast;
    values.mayPublish = values.own && mayPublish();
    const auto used = inUse();
    const bool isChecklist = series->sort == TemplateSort::Checklist;
    values.inUse =
        isChecklist && used && used->published && used->published->stream == series->broadcast && used->published->value.name == series->name;
    values.mayChoose = isChecklist && mayChoose() && series->inForceOn(today());
    m_page.setTemplate(values);
}

QStringList TemplateController::ownNames(TemplateSort sort) const
{
    QStringList names;
    for (const auto &each : m_series) {
        if (each.broadcast == m_seat.broadcast && each.sort == sort)
            names << models::text(each.name);
    }
    return names;
}

void TemplateController::beginNew()
{
    if (!mayPublish())
        return;
    views::TemplateForm form;
    form.wish.sort = m_page.list().sort();
    form.wish.from = today() + 1;
    openForm(form, std::nullopt);
}

void TemplateController::edit()
{
    const auto series = current();
    const auto *version = shown();
    if (!series || !version || !mayPublish() || series->broadcast != m_seat.broadcast)
        return;
    // What is edited is what is shown; what it follows is the latest.
    views::TemplateForm form;
    form.wish = version->value;
    form.wish.from = today() + 1;
    form.wish.changes.reset();
    form.wish.withdrawn.reset();
    form.madeOf = series->latest().id;
    openForm(form, series->latest().value);
}

void TemplateController::copy()
{
    const auto *version = shown();
    if (!version)
        return;
    if (!mayPublish()) {
        m_page.showProblem(whyNot());
        return;
    }
    views::TemplateForm form;
    form.wish = version->value;
    form.wish.from = today() + 1;
    form.wish.changes.reset();
    form.wish.source = tr("After “%1”, version %2, of %3")
                           .arg(models::text(version->value.name))
                           .arg(version->value.version)
                           .arg(m_units[version->stream])
                           .toStdString();
    openForm(form, std::nullopt);
}

void TemplateController::openForm(const views::TemplateForm &form, const std::optional<DutyTemplate> &before)
{
    delete m_dialog;
    auto *dialog = new views::TemplateDialog(form, before, ownNames(form.wish.sort), m_page.window());
    m_dialog = dialog;
    connect(dialog, &views::TemplateDialog::requested, this, &TemplateController::publish);
    dialog->open();
}

void TemplateController::publish(const views::TemplateForm &form)
{
    if (!mayPublish())
        return refuse(whyNot());
    const auto &wish = form.wish;
    auto draft = drafts::templateDraft(board(), *m_seat.broadcast,
                                       {wish.sort, wish.name, wish.from, wish.source, wish.changes.value_or(""), wish.content, form.madeOf}, hand());
    commit(draft ? Result<std::vector<store::Draft>>(std::vector{std::move(*draft)}) : fail(draft.error()),
           tr("%1 is published and holds from %2").arg(models::text(wish.name), models::text(wish.from.toString())));
}

void TemplateController::withdraw()
{
    const auto series = current();
    if (!series || series->broadcast != m_seat.broadcast || !mayPublish())
        return;
    views::SentenceDialog::Words words;
    words.title = tr("Withdraw “%1”?").arg(models::text(series->name));
    words.consequences = tr("From tomorrow on nothing of it holds for any unit. What was begun with it goes on; its versions can be read as before.");
    words.label = tr("Why it is withdrawn");
    words.missing = tr("Say why");
    words.accept = tr("Withdraw");
    words.most = bounds::TemplateChanges;
    delete m_dialog;
    auto *dialog = new views::SentenceDialog(words, m_page.window());
    m_dialog = dialog;
    connect(dialog, &views::SentenceDialog::requested, this, [this, sort = series->sort, name = series->name](const QString &reason) {
        auto draft = drafts::withdrawalDraft(board(), *m_seat.broadcast, sort, name, today() + 1, reason.toStdString(), hand());
        commit(draft ? Result<std::vector<store::Draft>>(std::vector{std::move(*draft)}) : fail(draft.error()),
               tr("%1 is withdrawn from tomorrow on").arg(models::text(name)));
    });
    dialog->open();
}

void TemplateController::use()
{
    const auto series = current();
    if (!series || !mayChoose())
        return;
    commit(std::vector{drafts::checklistChoiceDraft(*m_seat.office, series->broadcast, series->name, hand())},
           tr("The next shift begins with %1").arg(models::text(series->name)));
}

bool TemplateController::open(const Id &record)
{
    const auto *version = board().version(record);
    if (!version)
        return false;
    m_page.list().setSort(version->value.sort);
    gather();
    const auto series = std::ranges::find_if(m_series, [&](const TemplateSeries &each) {
        return each.broadcast == version->stream && each.sort == version->value.sort && each.name == version->value.name;
    });
    if (series == m_series.end())
        return false;
    m_row = models::templateRowId(*series);
    m_version = record;
    m_compared.reset();
    showAll();
    return true;
}

void TemplateController::refuse(const QString &why)
{
    if (m_dialog && m_dialog->isVisible())
        m_dialog->showFailure(why);
    else
        m_page.showProblem(why);
}

void TemplateController::commit(Result<std::vector<store::Draft>> drafts, const QString &said)
{
    if (!drafts) {
        refuse(TemplateSentences::notPublished(drafts.error()));
        return;
    }
    place().committer.commit(this, std::move(*drafts), [this, said](const Result<store::CommitReceipt> &result) {
        if (!result) {
            refuse(Sentences::notSaved(result.error()));
            return;
        }
        if (m_dialog)
            m_dialog->accept();
        m_page.showProblem({});
        m_version.reset();
        Q_EMIT saved(said);
    });
}

} // namespace redoubt::console
