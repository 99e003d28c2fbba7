// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/Receipt.h"
#include "app/console/Refresh.h"
#include "app/console/Workplace.h"
#include "app/console/areas/Area.h"
#include "app/console/areas/incident/IncidentNumbers.h"
#include "app/console/areas/incident/IncidentPartHistory.h"
#include "app/console/areas/incident/IncidentReader.h"
#include "app/console/areas/incident/IncidentTemplates.h"
#include "app/drafts/incident/ReportDrafts.h"
#include "views/widgets/SentenceDialog.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <map>
#include <set>
#include <vector>

namespace redoubt::documents {
struct Paper;
}

namespace redoubt::views {
class IncidentReportPage;
class IncidentsPage;
class KeptDialog;
} // namespace redoubt::views

namespace redoubt::console {

class IncidentShelf;

/// The reports of incidents: begins them, keeps what is typed, and takes them from the desk of who drafts to the name of who issues.
class IncidentReportController : public QObject
{
    Q_OBJECT
public:
    IncidentReportController(const AreaPlace &place, const IncidentLaw &law, IncidentNumbers &numbers, IncidentTemplates &templates,
                             views::IncidentsPage &page);
    ~IncidentReportController() override;

    void begin(const Id &incident, incident::ReportStage stage);
    /// Shows @p report; nothing happens where it is not here.
    void open(const Id &report);
    /// The list of incidents is in front again.
    void leave();
    /// Once a second: clocks; what fields stand for, once a minute.
    void tick();
    /// Reports that wait to be issued, for who issues them; returned ones, for who drafts.
    [[nodiscard]] std::vector<Waiting> waiting() const;
    [[nodiscard]] const std::optional<Id> &shown() const { return m_report; }
    /// Writes the paper that is shown to @p path, in the format that its ending names.
    void exportTo(const QString &path);
    /// The report that was issued, in the office's template @p record.
    void exportIn(const Id &record, const QString &path);

Q_SIGNALS:
    void changed();
    void saved(const redoubt::console::Receipt &receipt);
    void failed(const QString &sentence);

private:
    using SaidOf = std::function<Result<store::Draft>(const incident::IncidentReportBoard &all, const Id &report, const std::string &text)>;
    /// What somebody is asked to sign.
    struct Offer
    {
        Id report;
        std::string words; ///< wordsDigest() then
        incident::ReportContent content;
        std::optional<Id> lease; ///< of its number; none: it has none
    };
    void connectPage();
    void show();
    /// What waits in the reports of an incident; true: something is otherwise.
    bool look(const Id &incident);
    /// Some incidents at a time, so that the window answers while a register of thousands comes.
    void lookOn();
    void lookAtAll();
    void keepSection(const QString &section, const QString &words);
    void keepHead(const QString &title, const QStringList &recipients);
    /// Asks for a sentence, and mints what @p make makes of it.
    void askFor(views::SentenceDialog::Words words, const QString &said, SaidOf make);
    void settle(const incident::ReportFinding &difference);
    void handIn();
    void takeBack();
    void giveBack();
    void remark();
    void drop();
    void openIssue();
    /// The number that is wanted for what is offered is another, or came.
    void takeNumber();
    void issue(const Id &signer, const QString &password);
    void draw();
    void chooseExport();
    void choosePrinter();
    /// The paper as it is now: what was issued, or the draft.
    [[nodiscard]] std::optional<documents::Paper> paper() const;
    /// Does @p act once all that was typed is in the record.
    void afterKept(std::function<void()> act);
    [[nodiscard]] std::vector<std::string> recipientsFor(const incident::IncidentBoard &board, const Id &incident) const;

    void commit(Result<std::vector<store::Draft>> drafts, const QString &said, const std::function<void()> &then = {});
    void commit(Result<store::Draft> draft, const QString &said);
    void keep(Result<std::vector<store::Draft>> drafts);
    void openHistory(const QString &section, const QString &name);
    void refuse(const QString &why);
    template <class Dialog>
    Dialog *ask(Dialog *dialog);

    [[nodiscard]] const Workplace &workplace() const;
    [[nodiscard]] const IncidentShelf &shelf() const;
    [[nodiscard]] drafts::IncidentHand hand() const;
    [[nodiscard]] const incident::IncidentReportBoard *reports() const;

    AreaPlace m_place;
    const IncidentLaw &m_law;
    IncidentReader m_reader;
    IncidentNumbers &m_numbers;
    IncidentTemplates &m_templates;
    views::IncidentsPage &m_incidents;
    views::IncidentReportPage &m_page;
    IncidentPartHistory m_history;
    std::optional<Id> m_report;
    std::map<QString, feed::StreamPosition> m_loadedAt; ///< of each part, when the page and the record last said the same
    std::map<Id, std::vector<Waiting>> m_waiting;       ///< by incident
    std::vector<std::function<void()>> m_after;         ///< what waits until all that was typed is in the record
    std::optional<Offer> m_offer;                       ///< while the form of issuing is open
    std::set<Id> m_stale;                               ///< incidents to be looked at
    QPointer<views::KeptDialog> m_dialog;
    std::int64_t m_minute = 0;
    quint64 m_drawing = 0; ///< of the pages that are wanted
    Refresh m_refresh;
    Refresh m_looking;
};

} // namespace redoubt::console
