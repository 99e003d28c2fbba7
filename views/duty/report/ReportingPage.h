// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/duty/ReportingValues.h"
#include "views/duty/report/ReportCheckRow.h"

#include <QHash>
#include <QWidget>

#include <vector>

class QGridLayout;
class QPlainTextEdit;
class QStackedWidget;

namespace redoubt::views {

class Banner;
class Button;
class EmptyState;
class Label;
class SegmentedControl;

/// A report as it was filled in.
struct ReportEntry
{
    Instant due;
    Instant begunAt;
    duty::ReportStatement statement = duty::ReportStatement::Quiet;
    QString matter;
    std::vector<ReportCheckEntry> checks; ///< those that were done, or could not be
    bool operator==(const ReportEntry &) const = default;
};

/// Where a unit reports: begin, do the checks, say that all is quiet or what there is. What was typed for a time stays until it is sent, whatever
/// comes meanwhile.
class ReportingPage : public QWidget
{
    Q_OBJECT
public:
    explicit ReportingPage(QWidget *parent = nullptr);

    void setValues(const models::ReportingValues &values);
    void setOffline(bool offline);
    /// Once a second.
    void setNow(Instant now);
    void showDone();
    void showFailure(const QString &why);

    [[nodiscard]] const std::vector<ReportCheckRow *> &rows() const { return m_rows; }
    [[nodiscard]] Button *beginButton() const { return m_begin; }
    [[nodiscard]] Button *sendButton() const { return m_send; }
    [[nodiscard]] SegmentedControl *statement() const { return m_statement; }
    [[nodiscard]] QPlainTextEdit *matter() const { return m_matter; }

Q_SIGNALS:
    void dueChosen(const redoubt::Instant &due);
    void reportRequested(const redoubt::views::ReportEntry &entry);

private:
    /// What was typed for one time.
    struct Draft
    {
        std::optional<Instant> begunAt;
        QHash<QString, ReportCheckEntry> checks;
        int statement = 0;
        QString matter;
    };
    void keep();
    void load();
    void layItems();
    void showTime();
    void showForm();
    void send();
    [[nodiscard]] QString lacks() const;
    [[nodiscard]] const models::ReportingTime *time() const;

    models::ReportingValues m_values;
    std::optional<Instant> m_due; ///< whose draft is in the form
    std::vector<duty::CheckItem> m_items;
    QHash<qint64, Draft> m_drafts; ///< by due time
    QStringList m_shownTimes;
    Draft m_draft;
    Instant m_now;
    bool m_offline = false;
    bool m_sending = false;

    QStackedWidget *m_either;
    EmptyState *m_none;
    SegmentedControl *m_times;
    Label *m_head;
    Label *m_when;
    Banner *m_returned;
    Label *m_sent;
    Label *m_reminded;
    QWidget *m_form;
    Button *m_begin;
    Label *m_begun;
    QWidget *m_list;
    QGridLayout *m_grid = nullptr;
    std::vector<ReportCheckRow *> m_rows;
    SegmentedControl *m_statement;
    QPlainTextEdit *m_matter;
    Label *m_waits;
    Label *m_problem;
    Button *m_send;
    Label *m_lack; ///< why it cannot be sent yet
};

} // namespace redoubt::views

Q_DECLARE_METATYPE(redoubt::views::ReportEntry)
