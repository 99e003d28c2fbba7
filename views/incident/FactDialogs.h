// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/IncidentValues.h"
#include "views/incident/IncidentRequests.h"
#include "views/widgets/KeptDialog.h"

#include <memory>
#include <vector>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QStackedWidget;

namespace redoubt::views {

class FactFilesEdit;
class FormField;
class PasswordField;
class WallTimeEdit;

/// The part of a fact's form that says where it is from and, where something is known already, why it is corrected.
class SourcePart
{
public:
    /// Puts its fields below those of @p dialog's body. @p corrects: a reason is required.
    SourcePart(QVBoxLayout *body, bool corrects);
    [[nodiscard]] QString source() const;
    [[nodiscard]] QString reason() const;
    /// Why it cannot be sent; empty: it can.
    [[nodiscard]] QString lack() const;
    [[nodiscard]] QLineEdit *sourceEdit() const { return m_source; }
    [[nodiscard]] QPlainTextEdit *reasonEdit() const { return m_reason; }

private:
    QLineEdit *m_source;
    QPlainTextEdit *m_reason = nullptr;
};

/// A time of the incident: first said, or corrected.
class MomentDialog : public KeptDialog
{
    Q_OBJECT
public:
    MomentDialog(const models::MomentRow &row, Instant now, int offsetSeconds, QWidget *parent);

Q_SIGNALS:
    void requested(const redoubt::views::MomentForm &form);

private:
    void check();

    incident::MomentSort m_sort;
    Instant m_now;
    WallTimeEdit *m_at;
    QComboBox *m_precision;
    QCheckBox *m_unknown;
    std::unique_ptr<SourcePart> m_source;
};

/// What is known of one row of the guide: first said, or corrected.
class ImpactDialog : public KeptDialog
{
    Q_OBJECT
public:
    /// @p choice: the row. @p known: what has been said of it.
    ImpactDialog(const GuideChoice &choice, const models::ImpactRow &known, Instant now, int offsetSeconds, QWidget *parent);

Q_SIGNALS:
    void requested(const redoubt::views::ImpactForm &form);

private:
    [[nodiscard]] ImpactForm form() const;
    void check();

    GuideChoice m_choice;
    bool m_corrects;
    Instant m_now;
    QComboBox *m_how;
    QLineEdit *m_amount = nullptr;
    QCheckBox *m_about = nullptr;
    QComboBox *m_finding = nullptr;
    WallTimeEdit *m_since = nullptr;
    QCheckBox *m_over = nullptr;
    WallTimeEdit *m_until = nullptr;
    QWidget *m_value;
    std::unique_ptr<SourcePart> m_source;
};

/// That a report left, with what proves it; or that it did not after all.
class SendingDialog : public KeptDialog
{
    Q_OBJECT
public:
    SendingDialog(const models::ClockRow &row, Instant now, int offsetSeconds, QWidget *parent);

    [[nodiscard]] FactFilesEdit *files() const { return m_files; }

Q_SIGNALS:
    void requested(const redoubt::views::SendingForm &form);

private:
    void check();

    models::ClockRow m_row;
    Instant m_now;
    WallTimeEdit *m_at;
    QCheckBox *m_notSent = nullptr;
    QComboBox *m_channel;
    QLineEdit *m_evidence;
    FactFilesEdit *m_files;
    QPlainTextEdit *m_reason = nullptr;
};

/// A line of the course: what was done or heard, and when.
class CourseLineDialog : public KeptDialog
{
    Q_OBJECT
public:
    CourseLineDialog(Instant now, int offsetSeconds, QWidget *parent);

    [[nodiscard]] FactFilesEdit *files() const { return m_files; }

Q_SIGNALS:
    void requested(const redoubt::views::LineForm &form);

private:
    void check();

    Instant m_now;
    QComboBox *m_sort;
    WallTimeEdit *m_at;
    QPlainTextEdit *m_text;
    QLineEdit *m_source;
    FactFilesEdit *m_files;
};

/// Somebody answers for another level than the guide's, with their name and password.
class LevelDialog : public KeptDialog
{
    Q_OBJECT
public:
    /// @p signers: who may, the likeliest first. @p answered: a person's level holds now.
    LevelDialog(int guideLevel, bool answered, const std::vector<SignerChoice> &signers, QWidget *parent);

Q_SIGNALS:
    void requested(const redoubt::views::LevelForm &form);

private:
    void check();

    std::vector<SignerChoice> m_signers;
    QComboBox *m_level;
    QPlainTextEdit *m_why;
    QComboBox *m_who;
    PasswordField *m_password;
};

} // namespace redoubt::views
