// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/template/PhraseButton.h"

#include "duty/template/TemplateRules.h"
#include "models/Text.h"
#include "views/duty/DutyWords.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>

namespace redoubt::views {

namespace {
const QString timePlace = QStringLiteral("〈时间〉");
const QString timePlaceEnglish = QStringLiteral("〈time〉");

QString forMenu(const duty::LogPhrase &phrase)
{
    QString shown = models::text(phrase.text);
    return shown.replace(QLatin1Char('&'), QStringLiteral("&&"));
}
} // namespace

PhraseButton::PhraseButton(QLineEdit *line, QComboBox *sort, QWidget *parent)
    : Button({}, ButtonKind::Ghost, Icon::List, ButtonSize::Normal, parent), m_line(line), m_sort(sort)
{
    setText(tr("Phrases"));
    setToolTip(tr("Phrases for the log; Tab goes on to the next place to fill in"));
    line->installEventFilter(this);
    connect(this, &QPushButton::clicked, this, &PhraseButton::openMenu);
    hide();
}

void PhraseButton::setPhrases(const std::vector<duty::LogPhrase> &phrases)
{
    m_phrases = phrases;
    setVisible(!phrases.empty());
}

void PhraseButton::openMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    using enum duty::LogSort;
    for (const auto sort : {Phone, Handling, Alarm, Warning, Check, Report, Incident, Handover}) {
        QMenu *below = nullptr;
        for (const auto &phrase : m_phrases) {
            if (phrase.sort != sort)
                continue;
            if (!below)
                below = menu->addMenu(DutyWords::logSort(sort));
            connect(below->addAction(forMenu(phrase)), &QAction::triggered, this, [this, phrase] { insert(phrase); });
        }
    }
    menu->popup(mapToGlobal(QPoint(0, -menu->sizeHint().height())));
}

void PhraseButton::insert(const duty::LogPhrase &phrase)
{
    if (!m_line || !m_sort)
        return;
    QString written = models::text(phrase.text);
    for (const QString &place : {timePlace, timePlaceEnglish}) {
        if (const auto at = written.indexOf(place); at >= 0 && !m_clock.isEmpty())
            written.replace(at, place.size(), m_clock);
    }
    const bool fresh = m_line->text().trimmed().isEmpty();
    if (fresh)
        m_sort->setCurrentIndex(m_sort->findData(static_cast<int>(phrase.sort)));
    const auto at = fresh ? 0 : m_line->cursorPosition();
    if (fresh)
        m_line->clear();
    m_line->setCursorPosition(static_cast<int>(at));
    m_line->insert(written);
    m_line->setCursorPosition(static_cast<int>(at));
    m_line->setFocus(Qt::OtherFocusReason);
    if (!chooseNext())
        m_line->end(false);
}

QString PhraseButton::leftOpen() const
{
    const auto places = m_line && !m_phrases.empty() ? duty::placeholdersIn(m_line->text().toStdString()) : std::vector<std::string>();
    return places.empty() ? QString() : models::text(places.front());
}

bool PhraseButton::chooseNext()
{
    if (!m_line)
        return false;
    const QString written = m_line->text();
    const auto places = duty::placeholdersIn(written.toStdString());
    if (places.empty())
        return false;
    // The first that begins at the cursor or behind it; behind the last one, the first of all.
    const auto from = m_line->hasSelectedText() ? m_line->selectionEnd() : m_line->cursorPosition();
    qsizetype first = -1;
    qsizetype firstLength = 0;
    qsizetype at = 0;
    for (const auto &place : places) {
        const QString word = models::text(place);
        at = written.indexOf(word, at);
        if (at < 0)
            break;
        if (first < 0 || (at >= from && first < from)) {
            first = at;
            firstLength = word.size();
        }
        at += word.size();
    }
    m_line->setSelection(static_cast<int>(first), static_cast<int>(firstLength));
    return true;
}

/// Tab leaves the line once everything is filled in.
bool PhraseButton::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_line && event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Tab
        && static_cast<QKeyEvent *>(event)->modifiers() == Qt::NoModifier && !leftOpen().isEmpty())
        return chooseNext();
    return Button::eventFilter(watched, event);
}

} // namespace redoubt::views
