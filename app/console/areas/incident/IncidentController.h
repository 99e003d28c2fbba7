// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/Receipt.h"
#include "app/console/Refresh.h"
#include "app/console/Workplace.h"
#include "app/console/areas/Area.h"
#include "app/console/areas/incident/IncidentFiles.h"
#include "app/console/areas/incident/IncidentReader.h"
#include "app/console/areas/incident/IncidentShelf.h"
#include "app/drafts/incident/IncidentDrafts.h"
#include "models/incident/IncidentListModel.h"
#include "incident/statistics/IncidentStatistics.h"
#include "models/incident/RaceValues.h"
#include "views/incident/IncidentRequests.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <map>
#include <set>

namespace redoubt::views {
class IncidentsPage;
class KeptDialog;
} // namespace redoubt::views

namespace redoubt::console {

/// The incidents of all registers that are here: lists them, shows the one that is chosen, and mints what people say of it.
class IncidentController : public QObject
{
    Q_OBJECT
public:
    IncidentController(const AreaPlace &place, const IncidentLaw &law, views::IncidentsPage &page);
    ~IncidentController() override;

    /// Once a second: clocks; levels and states as their times come.
    void tick();
    /// Chooses @p incident; false: it is not here.
    bool open(const Id &incident);
    /// The form of a new one, with @p typed in it.
    void begin(const views::BeginForm &typed = {}, const std::vector<incident::IncidentOrigin> &origins = {});
    [[nodiscard]] bool mayBegin() const { return ownRegister().has_value(); }
    /// Open ones whose clock runs or is past: what waits for whoever keeps the register.
    [[nodiscard]] std::vector<Waiting> waiting() const;
    /// In the order of the list, closed ones too.
    [[nodiscard]] const std::vector<models::IncidentRow> &rows() const { return m_all; }

Q_SIGNALS:
    void changed();
    void saved(const redoubt::console::Receipt &receipt);
    void failed(const QString &sentence);
    void reportWanted(const redoubt::Id &report);
    void reportBegun(const redoubt::Id &incident, redoubt::incident::ReportStage stage);
    /// An incident was asked for: whatever else is in front gives way.
    void opened();

private:
    /// An incident as the list has it, and when it is another by itself.
    struct Listed
    {
        models::IncidentRow row;
        incident::CountedIncident counted;
        std::optional<models::RaceBlock> race; ///< of an open one whose clocks can be said
        std::optional<Instant> changesAt;
    };
    /// Takes up what has changed, some incidents at a time, so that the window answers while a register of thousands comes.
    void showAll();
    /// Everything is looked at again: registers, roles or names are others.
    void lookAgain();
    void showList();
    void showRace();
    void showFigures();
    [[nodiscard]] QString nameOfKey(incident::StatisticsBy by, const std::string &key) const;
    void showSheet();
    void connectSheet();
    void openMoment(incident::MomentSort sort);
    void openImpact(const QString &row);
    void openJudgement(const QString &clause);
    void openSending(const QString &regime, const QString &hop);
    void openLine();
    void openAbout();
    void sayAbout(const views::AboutForm &form);
    void openLevel();
    void sign(const views::LevelForm &form);
    void close();
    void reopen();
    void beginAs(const views::BeginForm &form, const std::vector<incident::IncidentOrigin> &origins);
    /// @p make on the board and incident that are shown; what comes of it closes the form, or is said in it.
    void say(const std::function<Result<store::Draft>(const incident::IncidentBoard &, const Id &)> &make, const QString &said);
    /// The same of a form with files, which are taken in first; of the incident that is shown when it is sent.
    void sayWithFiles(
        views::KeptDialog *form, views::FactFilesEdit *edit,
        const std::function<Result<store::Draft>(const incident::IncidentBoard &, const Id &, const std::vector<feed::AttachedFile> &)> &make);
    /// @p then: once it is saved.
    void commit(Result<std::vector<store::Draft>> drafts, const QString &said, const std::function<void()> &then = {});
    void refuse(const QString &why);
    template <class Dialog>
    Dialog *show(Dialog *dialog);

    [[nodiscard]] const Workplace &workplace() const;
    [[nodiscard]] drafts::IncidentHand hand() const;
    /// The register in which this account begins incidents; none: it begins none.
    [[nodiscard]] std::optional<Id> ownRegister() const;
    [[nodiscard]] const incident::IncidentBoard *chosenBoard() const;
    [[nodiscard]] int offsetOf(const incident::IncidentBoard &board, Instant instant) const { return m_reader.offsetOf(board, instant); }
    [[nodiscard]] Listed listed(const incident::IncidentBoard &board, const incident::IncidentView &view, Instant now) const;

    AreaPlace m_place;
    views::IncidentsPage &m_page;
    const IncidentLaw &m_law;
    IncidentReader m_reader;
    IncidentFiles m_files;
    models::IncidentListModel m_list;
    std::map<Id, Listed> m_known;           ///< by incident
    std::set<Id> m_stale;                   ///< to be looked at again
    std::vector<models::IncidentRow> m_all; ///< of m_known, in the order of the list
    std::optional<Id> m_chosen;
    /// What the list is narrowed to, by a row of the figures.
    std::optional<std::pair<incident::StatisticsBy, std::string>> m_narrowed;
    bool m_listing = false; ///< the list is filled: nobody chooses in it
    std::int64_t m_day = 0; ///< on which times were last put into words
    QPointer<views::KeptDialog> m_dialog;
    Refresh m_refresh;
};

} // namespace redoubt::console
