// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exercise/JudgingValues.h"
#include "views/exercise/Requests.h"

#include <QList>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QDateTimeEdit;
class QLineEdit;
class QPlainTextEdit;
class QScrollArea;
class QSpinBox;
class QTimer;

namespace redoubt::views {

class Button;
class EvidenceInputs;
class FormField;
class Label;

/// A new claim. Typing is told when it rests, so that it can be saved as a draft; nothing is sent before Submit, which asks first when there is no
/// evidence or no time. A clause proposes its points as long as nobody has typed others.
class ClaimForm : public QWidget
{
    Q_OBJECT
public:
    explicit ClaimForm(QWidget *parent = nullptr);

    void setPack(const std::optional<models::PackFacts> &pack);
    void setTargets(const QList<TargetChoice> &targets);
    void setDraft(const ClaimDraft &draft);
    [[nodiscard]] ClaimDraft draft() const;
    void setMaySubmit(bool may, const QString &why);
    /// While the files are sealed the form stands as it was submitted.
    void setTakingIn(bool takingIn);
    void setNow(Instant now);
    void focusTitle();
    /// Its first field is in sight.
    void showTop();
    [[nodiscard]] EvidenceInputs *evidence() const { return m_evidence; }

    static constexpr int restMs = 800;

Q_SIGNALS:
    void draftChanged(const redoubt::views::ClaimDraft &draft);
    void discardRequested();
    void submitRequested(const redoubt::views::ClaimDraft &draft);

private:
    QWidget *makeFields();
    void submit();
    void proposePoints();
    void edited();
    void check();
    [[nodiscard]] QString missing() const;

    Instant m_now;
    bool m_filling = false;
    bool m_maySubmit = true;
    bool m_takingIn = false;
    QString m_why;
    QList<TargetChoice> m_targetChoices;
    QWidget *m_fields;
    QScrollArea *m_scroll;
    std::vector<models::ClauseOption> m_clauses;
    std::int64_t m_proposed = 0; ///< points that the clause proposed: what else stands there was typed
    QLineEdit *m_title;
    QComboBox *m_target;
    QLineEdit *m_targetName;
    QLineEdit *m_unitName;
    QWidget *m_offCatalogue;
    QComboBox *m_clause;
    QSpinBox *m_points;
    QLineEdit *m_technique;
    QLineEdit *m_vulnerability;
    QCheckBox *m_timed;
    QDateTimeEdit *m_from;
    QDateTimeEdit *m_to;
    QPlainTextEdit *m_narrative;
    EvidenceInputs *m_evidence;
    Label *m_saved;
    Label *m_missing;
    Button *m_submit;
    Button *m_discard;
    QTimer *m_rest;
};

} // namespace redoubt::views
