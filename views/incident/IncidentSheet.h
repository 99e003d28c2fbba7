// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/IncidentValues.h"

#include <QWidget>

#include <functional>
#include <optional>
#include <vector>

class QHBoxLayout;
class QVBoxLayout;

namespace redoubt::views {

class Label;
class SheetFiles;

/// One incident, whole: what level it has and why, what is due to whom, when it was, what it did, and its course. Everything that can be said of it
/// has its act beside it; whoever may not write reads the same.
class IncidentSheet : public QWidget
{
    Q_OBJECT
public:
    explicit IncidentSheet(QWidget *parent = nullptr);

    void setValues(const std::optional<models::IncidentValues> &values);
    /// @p writes: facts; @p approves: levels.
    void setMay(bool writes, bool approves);
    /// Running clocks, once a second.
    void setNow(Instant now);
    [[nodiscard]] const std::optional<models::IncidentValues> &values() const { return m_values; }
    [[nodiscard]] SheetFiles *files() const { return m_files; }

Q_SIGNALS:
    void momentWanted(redoubt::incident::MomentSort sort);
    void impactWanted(const QString &row);
    void judgementWanted(const QString &clause);
    void sendingWanted(const QString &regime, const QString &hop);
    void lineWanted();
    /// A report of the incident is to be shown.
    void reportWanted(const redoubt::Id &report);
    void reportBegun(redoubt::incident::ReportStage stage);
    void levelWanted();
    /// What it is, is to be said anew.
    void aboutWanted();
    void closeWanted();
    void reopenWanted();

private:
    void fill();
    void fillHead(QVBoxLayout *column);
    void fillLevel(QVBoxLayout *column);
    void fillJudgements(QVBoxLayout *column);
    void fillClocks(QVBoxLayout *column);
    /// What is to be written next: the report that is being written, or the first one.
    void addReportAct(QHBoxLayout *row);
    void fillReports(QVBoxLayout *column);
    void fillMoments(QVBoxLayout *column);
    void fillImpacts(QVBoxLayout *column);
    void fillCourse(QVBoxLayout *column);
    [[nodiscard]] bool writes() const { return m_writes && m_values && !m_values->closedAt; }

    std::optional<models::IncidentValues> m_values;
    bool m_writes = false;
    bool m_approves = false;
    QVBoxLayout *m_column;
    SheetFiles *m_files;
    std::vector<std::function<void(Instant)>> m_ticking; ///< labels that count
};

} // namespace redoubt::views
