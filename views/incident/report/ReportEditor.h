// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/IncidentReportValues.h"

#include <QScrollArea>
#include <QTimer>

#include <map>
#include <optional>

class QLineEdit;
class QVBoxLayout;

namespace redoubt::views {

class Banner;
class Label;
class SectionEdit;

/// A report while it is written: title, recipients, and its parts one below the other. Says what was typed at each pause, and when somebody leaves a
/// part. What another wrote meanwhile takes the place of a part only where nobody here is typing in it.
class ReportEditor : public QScrollArea
{
    Q_OBJECT
public:
    explicit ReportEditor(QWidget *parent = nullptr);

    void setValues(const models::IncidentReportValues &values, bool mayWrite);
    /// Says at once whatever was typed and not said yet.
    void flush();
    /// What was said last was not kept: it is said again.
    void unsay();
    /// Whether all that was typed stands in @p values; of a part that two people wrote it cannot.
    [[nodiscard]] bool isIn(const models::IncidentReportValues &values) const;
    /// What a part says now; nothing: there is no such part.
    [[nodiscard]] std::optional<QString> words(const QString &section) const;
    void showSection(const QString &section);
    /// Puts @p words in place of what a part says, as if somebody typed them. False: nobody may write in it.
    [[nodiscard]] bool write(const QString &section, const QString &words);
    /// Puts the field where somebody wrote last.
    void insertField(const QString &name);
    [[nodiscard]] SectionEdit *edit(const QString &section) const;
    [[nodiscard]] SectionEdit *title() const { return m_title; }
    [[nodiscard]] QLineEdit *recipients() const { return m_recipients; }

Q_SIGNALS:
    void sectionTyped(const QString &section, const QString &words);
    void headTyped(const QString &title, const QStringList &recipients);
    /// What was written in that part, which is called @p name, is to be shown.
    void historyWanted(const QString &section, const QString &name);
    /// Somebody writes in it.
    void sectionEntered(const QString &section);

private:
    struct Part
    {
        Label *number = nullptr;
        SectionEdit *edit = nullptr;
        Label *by = nullptr;
        Banner *other = nullptr; ///< another wrote meanwhile
        QString shown;           ///< as the record has it, when that was last taken over
        QString said;            ///< what was last said of it
    };
    void build(const models::IncidentReportValues &values);
    void addPart(QVBoxLayout *column, const models::ReportSectionRow &row, int index);
    void show(Part &part, const models::ReportSectionRow &row);
    /// Puts @p words of the record in its place.
    void take(Part &part, const QString &words);
    /// Says that another wrote it, and leaves what is typed.
    void offer(Part &part, const models::ReportSectionRow &row);
    void sayPart(const QString &section);
    void sayHead();
    [[nodiscard]] QStringList recipientList() const;

    std::optional<Id> m_report;
    QWidget *m_paper;
    SectionEdit *m_title;
    QLineEdit *m_recipients;
    Label *m_headLack; ///< why title and recipients are not kept
    std::map<QString, Part> m_parts;
    QString m_shownTitle; ///< as the record has it
    QStringList m_shownRecipients;
    QString m_saidTitle; ///< what was last said
    QStringList m_saidRecipients;
    QString m_last; ///< part in which somebody wrote last
    QTimer m_pause;
    bool m_mayWrite = false;
};

} // namespace redoubt::views
